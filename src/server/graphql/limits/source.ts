import { Lexer, Source, TokenKind } from 'graphql';
import { HttpRefusal } from '../../httpErrors.js';

/** Maximum nesting of brackets. The parser and everything else that visits a document is recursive. */
const MAX_NESTING = 200;

/**
 * Maximum characters of a name, because errors repeat names. Maximum lines, because an error counts the lines before
 * its position.
 */
const [MAX_NAME, MAX_LINES] = [200, 10_000];

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Checks the text of a document before it is parsed. Invalid syntax is left to the parser, which reports it.
 * @throws {HttpRefusal} naming the exceeded limit.
 */
export function checkSource(text: unknown, maxTokens: number): void {
  if (typeof text !== 'string') return;
  const lexer = new Lexer(new Source(text));
  let brackets = 0;
  for (let tokens = 1; ; tokens += 1) {
    const token = next(lexer);
    if (!token || token.kind === TokenKind.EOF) return;
    if (OPENING.has(token.kind)) brackets += 1;
    else if (CLOSING.has(token.kind)) brackets -= 1;
    if (tokens > maxTokens)
      throw refused(`The document has more than ${maxTokens} tokens (MAX_TOKENS).`, 'MAX_TOKENS', maxTokens);
    if (token.line > MAX_LINES) throw refused(`The document has more than ${MAX_LINES} lines.`, 'lines', MAX_LINES);
    if (brackets > MAX_NESTING)
      throw refused(`The document nests more than ${MAX_NESTING} brackets.`, 'brackets', MAX_NESTING);
    if (token.kind === TokenKind.NAME && token.value.length > MAX_NAME)
      throw refused(`The document has a name of more than ${MAX_NAME} characters.`, 'name', MAX_NAME);
  }
}

function next(lexer: Lexer) {
  try {
    return lexer.advance();
  } catch {
    return undefined;
  }
}

const refused = (message: string, limit: string, max: number) =>
  new HttpRefusal(400, 'GRAPHQL_PARSE_FAILED', message, {}, { limit, max });

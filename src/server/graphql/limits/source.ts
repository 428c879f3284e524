import { Lexer, Source, TokenKind } from 'graphql';
import { HttpRefusal } from '../../httpErrors.js';

/** Brackets within brackets of a document. The parser and all that walk a document recurse into them. */
const MOST_BRACKETS = 200;

/** Characters of a name: errors repeat names. Lines: an error counts them up to its place. */
const [LONGEST_NAME, MOST_LINES] = [200, 10_000];

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Refuses the text of a document that the parser should not get. What is no GraphQL is left to the parser, which says why.
 * @throws {HttpRefusal} that names the limit.
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
    if (token.line > MOST_LINES) throw refused(`The document has more than ${MOST_LINES} lines.`, 'lines', MOST_LINES);
    if (brackets > MOST_BRACKETS)
      throw refused(`The document nests more than ${MOST_BRACKETS} brackets.`, 'brackets', MOST_BRACKETS);
    if (token.kind === TokenKind.NAME && token.value.length > LONGEST_NAME)
      throw refused(`The document has a name of more than ${LONGEST_NAME} characters.`, 'name', LONGEST_NAME);
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

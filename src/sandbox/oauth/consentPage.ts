import { SCOPES } from './scopes.js';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const page = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n${body}\n</body>\n</html>\n`;

/** Parameters of the client's request that the consent form repeats. */
const SENT_BACK = [
  ...['client_id', 'redirect_uri', 'response_type', 'scope', 'state'],
  ...['code_challenge', 'code_challenge_method'],
];

/** The error page, for requests whose redirect URL cannot be trusted. */
export const refusalPage = (reason: string): string => page('Error: invalid_request', `<p>${escaped(reason)}</p>`);

/**
 * The page on which a user logs in, selects the project spaces that the token is bound to (none: all) and gives
 * consent. `refusal`: what was wrong with the submitted form.
 */
export function consentPage(
  asked: URLSearchParams,
  scopes: readonly string[],
  domains: readonly string[],
  refusal?: string,
): string {
  const hidden = SENT_BACK.flatMap(name => {
    const value = asked.get(name);
    return value === null ? [] : `<input type="hidden" name="${name}" value="${escaped(value)}">`;
  });
  const choices = domains.map(
    name => `<label><input type="checkbox" name="domains" value="${escaped(name)}"> ${escaped(name)}</label><br>`,
  );
  return page(
    'Authorize',
    [
      ...(refusal === undefined ? [] : [`<p role="alert">${escaped(refusal)}</p>`]),
      `<p>${escaped(asked.get('client_id') ?? '')} asks for:</p>`,
      `<ul>${scopes.map(scope => `<li>${escaped(SCOPES[scope] ?? scope)}</li>`).join('')}</ul>`,
      '<form method="post">',
      ...hidden,
      '<label>Username <input name="username" autocomplete="username"></label><br>',
      '<label>Password <input name="password" type="password" autocomplete="current-password"></label><br>',
      '<p>Only these project spaces (all if none is picked):</p>',
      ...choices,
      '<button name="allow" value="Authorize">Authorize</button>',
      '<button>Cancel</button>',
      '</form>',
    ].join('\n'),
  );
}

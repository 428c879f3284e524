import { BadInput, Forbidden, HqUnavailable, HqUnexpected, KnownError, Throttled, Unauthenticated } from '../errors.js';
import type { Call, Reply } from './call.js';
import { textsIn } from './pythonList.js';

/**
 * The typed error of an answer that is no success, or undefined for a success. HQ's bodies have eight shapes
 * (errors-and-paging.md 4); what they say is used to tell causes apart, and shown only where it names the caller's input.
 */
export function replyError(call: Call, reply: Reply, domain: string): KnownError | undefined {
  const error = classify(call, reply, domain);
  if (error) error.hqStatus = reply.status;
  return error;
}

/** The typed error of an answer to the request for a file that is no success. */
export function fileError(call: Call, reply: Reply, domain: string): KnownError | undefined {
  const error =
    reply.status === 403
      ? new Forbidden('HQ does not allow this credential to read the file.')
      : reply.status === 404
        ? new KnownError(
            'NOT_FOUND',
            `HQ has no such file in the project space "${domain}": it does not exist, was never built, or is not for this credential or plan.`,
          )
        : replyError(call, reply, domain);
  if (error) error.hqStatus = reply.status;
  return error;
}

/** HQ means a success, but it is not the file. Of its body only words of HQ's own are shown, in JSON. */
export function notAFileError(body: unknown): KnownError {
  const words = typeof body === 'string' ? '' : messageOf(body);
  const error = words
    ? new BadInput(`HQ refuses the file: ${words}`)
    : typeof body === 'string' && /^\s*</.test(body)
      ? new Forbidden(
          'HQ answered with a page instead of the file: a login page, or one about the plan. A dashboard that HQ sends without a file name looks the same; open its URL at HQ.',
        )
      : new HqUnexpected('HQ answered with something else than the file.');
  error.hqStatus = 200;
  return error;
}

function classify({ path, reads }: Call, reply: Reply, domain: string): KnownError | undefined {
  const { status, type } = reply;
  const where = domain ? `in the project space "${domain}"` : 'outside project spaces';
  if (status >= 200 && status < 300) {
    // A plain view answers a plan without API access with an HTML page and 200 (authentication.md 7). It does so before it
    // looks at the request; any other page after a change leaves open what HQ did.
    return type === 'text/html' && (reads || isPlanPage(reply.body))
      ? new Forbidden(`HQ answered with a page instead of data ${where}: its plan may lack API access.`)
      : undefined;
  }
  const said = messageOf(reply.body);
  if (reply.elsewhere && !reply.elsewhere.includes(domain)) return elsewhereError(reply.elsewhere, where);
  if (status === 400) return new BadInput(`HQ refuses the request (${resourceOf(path)}): ${said || 'no reason given'}`);
  if (status === 401) return unauthorizedError(said, where, domain, path);
  // Plain views may say so with 403 (authentication.md 7).
  if ((status === 402 || status === 403) && isAboutPlan(said)) return planError(where);
  if (status === 402 || status === 403) {
    return new Forbidden(
      `HQ does not allow this credential to ${reads ? 'read' : 'change'} ${resourceOf(path)} ${where}: no such project space, no membership, or a role, key or location without the permission.`,
    );
  }
  // exports.md 2.
  if (status === 404 && /^feature flag not enabled/i.test(said))
    return new Forbidden(`The plan does not include ${resourceOf(path)} ${where}.`);
  if (status === 404)
    return new KnownError(
      'NOT_FOUND',
      `HQ finds nothing at ${resourceOf(path)} ${where}: what was asked for, the project space or the API is not there.`,
    );
  if (status === 429) return new Throttled(`HQ's request quota ${where} is spent.`, reply.retryAfter ?? 30);
  if (status === 502 || status === 503 || status === 504) return new HqUnavailable(`HQ is not available (${status}).`);
  return new HqUnexpected(`HQ failed (${status}) at ${resourceOf(path)} ${where}.`);
}

/** HQ takes the credential, but not here: what it says is the same as for an unknown one, or for a missing permission. */
function elsewhereError(names: readonly string[], where: string): Forbidden {
  const some = names.slice(0, 10).map(name => `"${name}"`);
  const all = [...some, ...(names.length > some.length ? [`${names.length - some.length} more`] : [])].join(', ');
  return new Forbidden(
    `HQ takes this credential, but not ${where}: the key or token is tied to other project spaces, or its user is no member. It is good in: ${all || 'none'}.`,
  );
}

/** The page of HQ about a plan that lacks a feature, by its title (authentication.md 7). */
const isPlanPage = (body: unknown): boolean =>
  typeof body === 'string' && /<(title|h1)[^>]*>\s*upgrade required/i.test(body);

/** 401 has causes that no other credential would mend (authentication.md 9). */
function unauthorizedError(said: string, where: string, domain: string, path: string): KnownError {
  if (isAboutPlan(said)) return planError(where);
  if (/temporarily cut off/i.test(said))
    return new Forbidden(`HQ has cut off API access ${where} because of too many requests; its support can undo that.`);
  if (/permission/i.test(said))
    return new Forbidden(
      `HQ does not let this credential use this API ${where}: a feature flag is off, or the role lacks it.`,
    );
  if (/OTP/.test(said))
    return new Unauthenticated('This login needs two-factor authentication with each request: use an API key.');
  if (/maximum password attempts/i.test(said))
    return new Unauthenticated('HQ has locked this login after too many wrong passwords.');
  // Restores say with a text what is not the fault of the credential itself (cases.md 6.1).
  if (said && path.includes('/phone/restore/'))
    return new Forbidden(`HQ lets this login restore nobody ${where}, or not the user asked for.`);
  // Outside project spaces HQ knows web users only (users.md 5).
  const others = domain ? ', or tied to other project spaces' : " or a mobile worker's";
  return new Unauthenticated(
    `HQ refuses the credential: unknown, expired, inactive, not allowed from this address${others}.`,
  );
}

const isAboutPlan = (said: string): boolean => /subscription|current plan/i.test(said);

const planError = (where: string): Forbidden =>
  new Forbidden(`The plan has no API access ${where}, or there is no such project space.`);

/** The family that a path asks for: no ids, which may be case content. */
function resourceOf(path: string): string {
  return path
    .replace(/^\/(a\/[^/]+\/)?(api\/)?/, '')
    .split('/')
    .slice(0, 2)
    .join('/');
}

/** HQ's own words in any of its shapes: error, errors, error_message, message, error_html, a bare array, text; nothing of a page. */
export function messageOf(body: unknown): string {
  if (typeof body === 'string') return /^\s*</.test(body) ? '' : textsIn(body).join('; ').slice(0, 500);
  if (Array.isArray(body)) return body.map(messageOf).join('; ').slice(0, 500);
  if (typeof body !== 'object' || body === null) return '';
  const { error, errors, error_message: message, message: text, error_html: markup } = body as Record<string, unknown>;
  return messageOf(error ?? errors ?? message ?? text ?? (typeof markup === 'string' ? plain(markup) : ''));
}

/** The text of markup, in one line. */
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

import { BadInput, Forbidden, HqUnavailable, HqUnexpected, KnownError, Throttled, Unauthenticated } from '../errors.js';
import type { Call, Reply } from './call.js';
import { textsIn } from './pythonList.js';

/**
 * The typed error of an unsuccessful answer; undefined for a success. HQ's error bodies have eight shapes
 * (errors-and-paging.md 4). Their messages are used to distinguish causes, and shown only if they name the caller's
 * input.
 */
export function replyError(call: Call, reply: Reply, domain: string): KnownError | undefined {
  const error = classify(call, reply, domain);
  if (error) error.hqStatus = reply.status;
  return error;
}

/** The typed error of an unsuccessful answer to a request for a file. */
export function fileError(call: Call, reply: Reply, domain: string): KnownError | undefined {
  const error =
    reply.status === 403
      ? new Forbidden('HQ does not allow this credential to read the file.')
      : reply.status === 404
        ? new KnownError(
            'NOT_FOUND',
            `HQ has no such file in the project space "${domain}": it does not exist, was never built, or this credential or plan may not read it.`,
          )
        : replyError(call, reply, domain);
  if (error) error.hqStatus = reply.status;
  return error;
}

/** The error of a successful answer that is not the file. Only HQ's own message is shown, if the body is JSON. */
export function notAFileError(body: unknown): KnownError {
  const hqMessage = typeof body === 'string' ? '' : messageOf(body);
  const error = hqMessage
    ? new BadInput(`HQ refuses the file: ${hqMessage}`)
    : typeof body === 'string' && /^\s*</.test(body)
      ? new Forbidden(
          'HQ answered with a page instead of the file: a login page, or one about the plan. A dashboard export without a file name looks the same: open its URL at HQ.',
        )
      : new HqUnexpected('HQ answered with something other than the file.');
  error.hqStatus = 200;
  return error;
}

function classify({ path, reads }: Call, reply: Reply, domain: string): KnownError | undefined {
  const { status, type } = reply;
  const where = domain ? `in the project space "${domain}"` : 'outside project spaces';
  if (status >= 200 && status < 300) {
    // A plain view answers with an HTML page and status 200 if the plan has no API access (authentication.md 7). It
    // does so before it handles the request. After a change, any other page leaves the outcome unknown.
    return type === 'text/html' && (reads || isPlanPage(reply.body))
      ? new Forbidden(`HQ answered with a page instead of data ${where}: its plan may lack API access.`)
      : undefined;
  }
  const hqMessage = messageOf(reply.body);
  if (reply.elsewhere && !reply.elsewhere.includes(domain)) return elsewhereError(reply.elsewhere, where);
  if (status === 400)
    return new BadInput(`HQ refuses the request (${resourceOf(path)}): ${hqMessage || 'no reason given'}`);
  if (status === 401) return unauthorizedError(hqMessage, where, domain, path);
  // Plain views may report this with 403 (authentication.md 7).
  if ((status === 402 || status === 403) && isAboutPlan(hqMessage)) return planError(where);
  if (status === 402 || status === 403) {
    return new Forbidden(
      `HQ does not allow this credential to ${reads ? 'read' : 'change'} ${resourceOf(path)} ${where}: there is no such project space, the user is not a member, or the role, key or location lacks the permission.`,
    );
  }
  // HQ reports a feature that the plan lacks with 404 (exports.md 2).
  if (status === 404 && /^feature flag not enabled/i.test(hqMessage))
    return new Forbidden(`The plan does not include ${resourceOf(path)} ${where}.`);
  if (status === 404)
    return new KnownError(
      'NOT_FOUND',
      `HQ finds nothing at ${resourceOf(path)} ${where}: the object, the project space or the API does not exist.`,
    );
  if (status === 429) return new Throttled(`HQ's request quota ${where} is used up.`, reply.retryAfter ?? 30);
  if (status === 502 || status === 503 || status === 504)
    return new HqUnavailable(`HQ is not available (${status}).`, !isMigration(reply));
  return new HqUnexpected(`HQ failed (${status}) at ${resourceOf(path)} ${where}.`);
}

/** HQ accepts the credential, but not in this project space. HQ's own message does not show this. */
function elsewhereError(names: readonly string[], where: string): Forbidden {
  const some = names.slice(0, 10).map(name => `"${name}"`);
  const all = [...some, ...(names.length > some.length ? [`${names.length - some.length} more`] : [])].join(', ');
  return new Forbidden(
    `HQ accepts this credential, but not ${where}: the key or token is restricted to other project spaces, or its user is not a member. It is valid in: ${all || 'none'}.`,
  );
}

/** Whether it is HQ's page about a feature that the plan lacks, by its title (authentication.md 7). */
const isPlanPage = (body: unknown): boolean =>
  typeof body === 'string' && /<(title|h1)[^>]*>\s*upgrade required/i.test(body);

/** 401 also has causes that another credential would not change (authentication.md 9). */
function unauthorizedError(hqMessage: string, where: string, domain: string, path: string): KnownError {
  if (isAboutPlan(hqMessage)) return planError(where);
  if (/temporarily cut off/i.test(hqMessage))
    return new Forbidden(
      `HQ has disabled API access ${where} because of too many requests. Ask HQ's support to enable it.`,
    );
  if (/permission/i.test(hqMessage))
    return new Forbidden(
      `HQ does not allow this credential to use this API ${where}: a feature flag is off, or the role lacks the permission.`,
    );
  if (/OTP/.test(hqMessage))
    return new Unauthenticated('This login needs two-factor authentication with each request: use an API key.');
  if (/maximum password attempts/i.test(hqMessage))
    return new Unauthenticated('HQ has locked this login after too many wrong passwords.');
  // For restores, a 401 with a message is not about the credential itself (cases.md 6.1).
  if (hqMessage && path.includes('/phone/restore/'))
    return new Forbidden(`HQ does not allow this login to restore the requested user ${where}, or any user.`);
  // Outside project spaces HQ accepts web users only (users.md 5).
  const otherCauses = domain ? ', or restricted to other project spaces' : ', or it belongs to a mobile worker';
  return new Unauthenticated(
    `HQ refuses the credential: unknown, expired, inactive, not allowed from this address${otherCauses}.`,
  );
}

/**
 * HQ's own refusal while it moves a project space (authentication.md 9): nothing was done. Any other 503, and each 502 and
 * 504, is a proxy's, which may have passed the request on.
 */
const isMigration = ({ status, body }: Reply): boolean => status === 503 && body === 'Service Temporarily Unavailable';

const isAboutPlan = (hqMessage: string): boolean => /subscription|current plan/i.test(hqMessage);

const planError = (where: string): Forbidden =>
  new Forbidden(`The plan has no API access ${where}, or the project space does not exist.`);

/** The endpoint family of a path, without ids, which may be case content. */
function resourceOf(path: string): string {
  return path
    .replace(/^\/(a\/[^/]+\/)?(api\/)?/, '')
    .split('/')
    .slice(0, 2)
    .join('/');
}

/**
 * HQ's message in any of its shapes: error, errors, error_message, message, error_html, a bare array, text. Empty for
 * an HTML page.
 */
export function messageOf(body: unknown): string {
  if (typeof body === 'string') return /^\s*</.test(body) ? '' : textsIn(body).join('; ').slice(0, 500);
  if (Array.isArray(body)) return body.map(messageOf).join('; ').slice(0, 500);
  if (typeof body !== 'object' || body === null) return '';
  const { error, errors, error_message: message, message: text, error_html: markup } = body as Record<string, unknown>;
  return messageOf(error ?? errors ?? message ?? text ?? (typeof markup === 'string' ? plain(markup) : ''));
}

/** The text of HTML, in one line. */
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

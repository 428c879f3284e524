import type { Admitted } from '../../http/access.js';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, AdmissionRequest, Endpoint } from '../../http/endpoint.js';
import { emptyError, htmlError, Raised } from '../../http/refusals.js';
import { schemeOf } from '../receiver/receiverAccess.js';

/**
 * Admits web users who are members, by API key. Neither permission nor plan is checked (HQ's
 * app_manager/views/releases.py).
 */
function admitted({ authenticate, domain, request }: AdmissionRequest): Admitted {
  const scheme = schemeOf(request);
  if (scheme !== undefined && scheme !== 'api_key') throw emptyError(401);
  const caller = byKey(authenticate);
  const membership = caller.account.memberships.find(one => one.domain === domain?.name && !one.disabled);
  if (!membership || caller.account.kind === 'mobile') throw emptyError(403);
  return { caller, membership };
}

function byKey(authenticate: AdmissionRequest['authenticate']): ReturnType<AdmissionRequest['authenticate']> {
  try {
    return authenticate();
  } catch (error) {
    throw error instanceof Raised && error.status === 401 ? emptyError(401) : error;
  }
}

/**
 * The versions of an application: of the working copy, the newest build and the newest released build. 404 for the id
 * of a build.
 */
function currentVersion(request: AdmittedRequest): HqAnswer {
  const app = domainOf(request).applications.find(({ id }) => id === request.params['app_id']);
  if (!app) throw htmlError(404, 'Not Found');
  const newest = (builds: typeof app.builds): number | null =>
    builds.length > 0 ? Math.max(...builds.map(({ version }) => version)) : null;
  return {
    status: 200,
    body: {
      currentVersion: app.version,
      latestBuild: newest(app.builds),
      latestReleasedBuild: newest(app.builds.filter(({ released }) => released)),
    },
  };
}

/** The current versions of an application, for clients that check before a download. */
export const currentVersionEndpoints: readonly Endpoint[] = [
  {
    kind: 'view',
    paths: ['apps/view/{app_id}/current_version/'],
    methods: ['GET'],
    metered: false,
    admit: admitted,
    handle: currentVersion,
  },
];

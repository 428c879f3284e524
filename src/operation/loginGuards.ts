import { type AcceptedLogins, createAcceptedLogins } from '../client/login/acceptedLogins.js';
import type { Credential } from '../client/login/credential.js';
import { createPasswordGuard } from '../client/login/passwordGuard.js';
import type { PipelineOptions } from '../client/send.js';
import type { Send } from '../client/call.js';
import { createSharedLogins } from '../engine/memory/shared/sharedLogins.js';
import type { Services } from './services.js';

/** What stands between one login and HQ. */
export interface LoginGuards {
  /** The stages of the login's requests in a project space: they also limit what it may try until HQ accepts it. */
  readonly stagesOf: (domain: string) => Pick<PipelineOptions, 'guardingLogin' | 'learningLogin'>;
  /** Limits the login's requests in flight. */
  readonly inFlight: (send: Send) => Send;
  /** May the login count the mobile workers now? One that has to wait for HQ's verdict would wait for its own count. */
  readonly mayCount: () => boolean;
}

/** The guards of all logins. `loginLimits` and `callsInFlight`: none when absent. `memory`: where replicas tell of logins. */
export function createLoginGuards({
  loginLimits,
  callsInFlight,
  clock,
  memory,
  server,
}: Pick<Services, 'loginLimits' | 'callsInFlight' | 'clock' | 'memory' | 'server'>): {
  readonly logins: AcceptedLogins;
  readonly of: (credential: Credential, address: string | undefined) => LoginGuards;
} {
  const guard = createPasswordGuard();
  const logins = createAcceptedLogins(() => clock.now(), createSharedLogins(memory.store, server.url));
  return {
    logins,
    of(credential, address) {
      const isAccepted = () => logins.memoryOf(credential) !== undefined;
      return {
        stagesOf: domain => ({
          guardingLogin: send => guard(credential, send),
          learningLogin(send) {
            const watched = logins.watch(credential, send);
            return loginLimits?.guard({ credential, domain, address, isAccepted }, watched) ?? watched;
          },
        }),
        inFlight: send => callsInFlight?.(credential.fingerprint, send) ?? send,
        mayCount: () => !(credential.isPassword || loginLimits) || isAccepted(),
      };
    },
  };
}

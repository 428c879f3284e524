import { BadConfig, type Config } from '../config.js';

type Defended = Pick<
  Config,
  | 'production'
  | 'introspection'
  | 'explorerOn'
  | 'documentsOnly'
  | 'corsOrigins'
  | 'sandboxOn'
  | 'hqUrl'
  | 'credential'
  | 'lendCredential'
  | 'maxFailedLogins'
  | 'maxFailedLoginsPerProject'
  | 'maxInFlight'
  | 'maxInFlightPerAddress'
>;

/** The defences that are off, as variables with what sets them: one text for each. */
export function openDefences(config: Defended): readonly string[] {
  const { hqUrl, credential, corsOrigins = [] } = config;
  const states: [isOff: boolean, variable: string][] = [
    [config.introspection, 'INTROSPECTION=on'],
    [config.explorerOn, 'EXPLORER=on'],
    [!config.documentsOnly, 'DOCUMENTS_ONLY=off'],
    [corsOrigins.includes('*'), 'CORS_ORIGINS=*'],
    [hqUrl === undefined, 'SANDBOX=on'],
    [credential !== undefined && config.lendCredential, 'LEND_CREDENTIAL=on'],
    [config.maxFailedLogins === 0, 'MAX_FAILED_LOGINS=0'],
    [config.maxFailedLoginsPerProject === 0, 'MAX_FAILED_LOGINS_PER_PROJECT=0'],
    [config.maxInFlight === 0, 'MAX_IN_FLIGHT=0'],
    [config.maxInFlightPerAddress === 0, 'MAX_IN_FLIGHT_PER_ADDRESS=0'],
  ];
  return states.filter(([isOff]) => isOff).map(([, variable]) => variable);
}

/**
 * Checks that there is an HQ.
 * @throws {BadConfig} without HQ_URL, where no sandbox may take its place: its logins are published.
 */
export function requireHq({ hqUrl, sandboxOn }: Pick<Defended, 'hqUrl' | 'sandboxOn'>): void {
  if (hqUrl === undefined && !sandboxOn)
    throw new BadConfig('HQ_URL is unset and SANDBOX is off: expected HQ_URL to name the CommCare HQ server.');
}

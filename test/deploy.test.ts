import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { validate as lintDockerfile } from 'dockerfile-utils';
import { Deployment } from 'kubernetes-models/apps/v1';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { ConfigMap, Service } from 'kubernetes-models/v1';
import { parse } from 'yaml';
import { describeEnvironment, readConfig } from '../src/config.js';
import { createMetrics } from '../src/telemetry/metrics.js';
import { startCli } from './support/cliProcess.js';

const read = (file: string) => readFileSync(file, 'utf8');
const SETTINGS = new Set([...describeEnvironment().matchAll(/^ {2}([A-Z_]+) /gm)].map(([, name]) => name!));

/** Variables of Node itself. */
const OF_NODE = ['NODE_ENV', 'NODE_OPTIONS'];
const unknown = (names: readonly string[]) => names.filter(name => !SETTINGS.has(name) && !OF_NODE.includes(name));

describe('the Dockerfile', () => {
  const text = read('Dockerfile').replace(/\\\n\s*/g, '');
  const instruction = (name: string) => text.split('\n').find(line => line.startsWith(`${name} `)) ?? '';
  const environment = Object.fromEntries(
    [...instruction('ENV').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name!, value!] as const),
  );
  const list = (of: string) => JSON.parse(of.slice(of.indexOf('['))) as string[];

  test('has no finding of the linter, no root, and only settings that exist', () => {
    expect(lintDockerfile(read('Dockerfile'))).toEqual([]);
    expect(instruction('USER')).toBe('USER 1000:1000');
    expect(unknown(Object.keys(environment))).toEqual([]);
  });

  test('copies what exists, and .dockerignore lets it through', () => {
    const sources = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, names]) => names!.split(' '));
    expect(sources.filter(name => !existsSync(name))).toEqual([]);
    const ignored = read('.dockerignore').split('\n');
    expect(sources.filter(name => !ignored.includes(`!${name}`))).toEqual([]);
  });

  test('its command starts a gateway that its health check finds healthy, until SIGTERM ends it', async () => {
    const [node, cli, ...more] = [...list(instruction('ENTRYPOINT')), ...list(instruction('CMD'))];
    expect([node, cli]).toEqual(['node', 'dist/cli.js']);
    const gateway = await startCli(more, /^Graph +(\S+)\/graphql$/m, { ...environment, HOST: '127.0.0.1', PORT: '0' });
    const [, script] = /HEALTHCHECK.*CMD (\[.*\])$/m.exec(text) ?? [];
    const [command, ...args] = list(script!);
    const check = async () => {
      const run = spawn(command!, args, { env: { ...process.env, PORT: new URL(gateway.url).port } });
      return ((await once(run, 'exit')) as [number])[0];
    };
    expect(await check()).toBe(0);
    expect(await gateway.stop()).toBe(0);
    expect(await check()).toBe(1);
  });

  test('what runs imports no development dependency: an installation without them has all packages', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
      file => file.endsWith('.js') && !file.startsWith('explorer/'),
    );
    const imported = files.flatMap(file =>
      [...read(`dist/${file}`).matchAll(/(?:^|;)(?:import|export) [^;]*?from '([^'.][^']*)'/gm)].map(([, name]) =>
        name!
          .split('/')
          .slice(0, name!.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    const packages = [...new Set(imported)].filter(name => !name.startsWith('node:'));
    expect(packages).toEqual(expect.arrayContaining(['@apollo/server', 'graphql', 'prom-client']));
    expect(packages.filter(name => !(name in dependencies))).toEqual([]);
  });
});

interface Compose {
  readonly services: {
    readonly gateway: { readonly environment: Record<string, string>; readonly stop_grace_period: string };
  };
}

test('compose.yaml: settings exist, and a container has longer to stop than DRAIN_MS', () => {
  const { environment, stop_grace_period: grace } = (parse(read('compose.yaml')) as Compose).services.gateway;
  expect(unknown(Object.keys(environment))).toEqual([]);
  expect(Number.parseInt(grace) * 1000).toBeGreaterThan(Number(environment['DRAIN_MS']));
});

describe('deploy/kubernetes', () => {
  const file = <Kind>(name: string) => parse(read(`deploy/kubernetes/${name}`)) as Kind;
  const deployment = file<ConstructorParameters<typeof Deployment>[0] & object>('deployment.yaml');
  const { data = {} } = file<{ data?: Record<string, string> }>('settings.yaml');
  const pod = deployment.spec?.template.spec;
  const gateway = pod?.containers[0];

  test.each([
    ['deployment.yaml', Deployment],
    ['service.yaml', Service],
    ['network.yaml', NetworkPolicy],
    ['settings.yaml', ConfigMap],
  ] as const)('%s is valid by the schema of Kubernetes', (name, Kind) => {
    expect(() => new Kind(file(name)).validate()).not.toThrow();
    expect(file<{ resources: string[] }>('kustomization.yaml').resources).toContain(name);
  });

  test('settings exist and are valid, and the ports are those of the gateway', () => {
    expect(unknown([...Object.keys(data), ...(gateway?.env ?? []).map(({ name }) => name)])).toEqual([]);
    const config = readConfig(data);
    expect(gateway?.ports?.map(({ containerPort }) => containerPort)).toEqual([config.port, config.metricsPort]);
  });

  test('a pod has longer to end than its hook and DRAIN_MS, and an operation than its deadline', () => {
    const { drainMs, deadlineMs } = readConfig(data);
    const pause = Number(gateway?.lifecycle?.preStop?.exec?.command?.[1]);
    expect(pod?.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(pause + drainMs / 1000 + 5);
    expect(drainMs).toBeGreaterThan(deadlineMs);
  });

  test('the container is not root, writes only its folder of uploads and has no capability', () => {
    expect(pod?.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(gateway?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(gateway?.volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
  });
});

test.each(['deploy/grafana.json', 'deploy/alerts.yaml', 'docs/operations.md'])(
  'every metric in %s is one of /metrics',
  async name => {
    const metrics = createMetrics({
      ...{ version: '1', spaces: 1, persisted: new Set<string>(), memory: [] },
      redis: () => undefined,
    });
    const text = await metrics.text();
    const known = new Set(
      [...text.matchAll(/^# TYPE (\S+) (\w+)$/gm)].flatMap(([, metric, type]) =>
        type === 'histogram' ? ['', '_bucket', '_sum', '_count'].map(end => metric! + end) : [metric!],
      ),
    );
    const used = [...read(name).matchAll(/\b(?:commcare_graph|nodejs|process)_[a-z0-9_]+/g)].map(([metric]) => metric);
    expect(used.length).toBeGreaterThan(5);
    expect([...new Set(used)].filter(metric => !known.has(metric))).toEqual([]);
  },
);

test('docs/operations.md names settings and files that exist', () => {
  const text = read('docs/operations.md');
  const named = [...text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)\b/g)]
    .map(([, name]) => name!)
    .filter(name => SETTINGS.has(name));
  expect(named).toEqual(expect.arrayContaining(['HQ_URL', 'METRICS_PORT', 'DRAIN_MS']));
  const rows = text.slice(text.indexOf('## Settings for production'), text.indexOf('## Capacity'));
  expect(unknown([...rows.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!))).toEqual([]);
  const paths = [...text.matchAll(/`((?:src|test|deploy)\/[\w./-]*)`/g)].map(([, path]) => path!);
  expect(paths.filter(path => !existsSync(path))).toEqual([]);
});

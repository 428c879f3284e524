import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';

/** Request headers that CommCare's subgraph understands (docs/supergraph.md). */
const TO_COMMCARE = [
  'authorization',
  'hq-fresh',
  'hq-max-cost',
  'hq-deadline',
  'hq-explain',
  'idempotency-key',
  'traceparent',
];

const isCommcare = subgraph => subgraph.toLowerCase() === 'commcare';

/** Hive Gateway over a supergraph: headers passed on, and operations refused that may cost too many HQ requests. */
export const createGateway = (supergraph, { maxCost = 10_000, logging = true } = {}) =>
  createGatewayRuntime({
    supergraph,
    logging,
    propagateHeaders: {
      // A credential of HQ goes to CommCare's subgraph alone.
      fromClientToSubgraphs: ({ request, subgraphName }) => {
        const names = isCommcare(subgraphName) ? TO_COMMCARE : ['traceparent'];
        return Object.fromEntries(names.map(name => [name, request.headers.get(name)]));
      },
      fromSubgraphsToClient: ({ response, subgraphName }) =>
        isCommcare(subgraphName) ? { 'hq-cost': response.headers.get('hq-cost') } : undefined,
    },
    // An HQ request weighs 100 (`@cost` of CommCare's subgraph). Objects and mutations weigh nothing by themselves.
    demandControl: { maxCost, typeCost: () => 0, operationTypeCost: () => 0 },
  });

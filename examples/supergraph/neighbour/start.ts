import { serveSubgraph } from './serve.js';
import { riskAndRainfall } from './subgraph.js';

/** Starts the subgraph on port 4001, with made-up scores for the first cases of the gateway's project space `demo`. */
const GATEWAY = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:4000/graphql';
const credential = process.env['HQ_CREDENTIAL'];

interface Answer {
  readonly data: { readonly domain: { readonly cases: { readonly nodes: readonly { readonly caseId: string }[] } } };
  readonly errors?: readonly { readonly message: string }[];
}

const response = await fetch(GATEWAY, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(credential && { authorization: credential }) },
  body: JSON.stringify({ query: '{ domain(name: "demo") { cases(first: 20) { nodes { caseId } } } }' }),
});
const { data, errors } = (await response.json()) as Answer;
if (errors) throw new Error(errors[0]?.message);
const ids = data.domain.cases.nodes.map(({ caseId }) => caseId);
const scores = Object.fromEntries(ids.map((id, i) => [id, 1 - i / ids.length]));
const { url } = await serveSubgraph(riskAndRainfall({ demo: scores }), { port: 4001 });
console.log(`Risk and rainfall at ${url}`);

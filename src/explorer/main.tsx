import './workers.js';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { CostLine } from './cost.js';
import { examplesPlugin } from './examples.js';
import { fetcher } from './fetcher.js';
import { lastWeek } from './lastWeek.js';
import './explorer.css';

const HEADERS = `{
  // Required unless the gateway has its own login:
  // "authorization": "ApiKey you@example.org:key",
  "hq-explain": "calls"
}`;

const FIRST = ['Job 1:', 'Job 11:'];

const shown = EXAMPLES.filter(({ title }) => FIRST.some(start => title.startsWith(start)));

const root = document.getElementById('explorer');
if (root) {
  root.className = '';
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={[examplesPlugin]}
      visiblePlugin={examplesPlugin}
      defaultTabs={(shown.length > 0 ? shown : [{ query: '{ __typename }' }]).map(({ query }) => ({
        query,
        variables: lastWeek(query),
      }))}
      initialVariables={lastWeek(shown[0]?.query ?? '')}
      defaultHeaders={HEADERS}
      initialHeaders={HEADERS}
      defaultEditorToolsVisibility="headers"
      showPersistHeadersSettings={false}
      defaultTheme="light"
    >
      <GraphiQL.Logo>commcare-graph</GraphiQL.Logo>
      <GraphiQL.Footer>
        <CostLine />
      </GraphiQL.Footer>
    </GraphiQL>,
  );
}

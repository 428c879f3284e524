import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { lastWeek } from './lastWeek.js';

/** The list of example queries beside the editor. Each opens in a new tab. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: List };

function Icon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M4 4h12M4 8h8M4 12h12M4 16h6" />
    </svg>
  );
}

function List() {
  const actions = useGraphiQLActions();
  const editor = useGraphiQL(state => state.queryEditor);
  const variables = useGraphiQL(state => state.variableEditor);
  const open = (query: string) => {
    actions.addTab();
    editor?.setValue(query);
    variables?.setValue(lastWeek(query));
  };
  return (
    <nav className="examples">
      <h2>Examples</h2>
      <ul>
        {EXAMPLES.map(({ title, about, query }) => (
          <li key={title}>
            <button type="button" title={about} onClick={() => open(query)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

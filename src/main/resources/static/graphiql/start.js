'use strict';

// The examples are one valid document, a tab for each part; lines of dashes part them.
function tabs(examples) {
  return examples
    .split(/^# -{3,}$/m)
    .map((part) => part.trim())
    .filter((part) => part.length > 0)
    .map((part) => ({ query: `${part}\n` }));
}

function start(defaultTabs) {
  const page = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs,
    defaultEditorToolsVisibility: 'variables',
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
}

fetch('/graphiql/examples.graphql')
  .then((response) => (response.ok ? response.text() : ''))
  .catch(() => '')
  .then((examples) => start(tabs(examples)));

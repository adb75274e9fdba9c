'use strict';

// A line `# variables: {json}` fills the variables of its tab.
function tab(part) {
  const stated = /^# variables: (.*)\n/m.exec(part);
  return {
    query: `${part.replace(stated ? stated[0] : '', '')}\n`,
    variables: stated ? JSON.stringify(JSON.parse(stated[1]), null, 2) : undefined,
  };
}

// The examples are one valid document, a tab for each part; lines of dashes part them.
function tabs(examples) {
  const parts = examples.split(/^# -{3,}$/m).map((part) => part.trim());
  return parts.filter((part) => part.length > 0).map(tab);
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

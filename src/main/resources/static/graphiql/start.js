'use strict';

// Lets whoever looks at the demonstration look in every role, by a token for each. A server with an issuer of its own takes a token
// of that issuer instead.
const ROLES = ['RESIDENT', 'VOLUNTEER', 'ORGANISATION_LIAISON', 'GRID_WORKER', 'COMMUNITY_WORKER', 'SECRETARY', 'MEDIATOR', 'PLANNER',
  'ADMINISTRATOR'];
const REGIONS = [['anxin', '安新 Anxin'], ['xiongan', '雄安 Xiong’an'], ['longxian', '陇县 Longxian'], ['shuangqiao', '双桥 Shuangqiao'],
  ['shenmu', '神木 Shenmu'], ['tianjin', '天津 Tianjin']];
const WITHOUT = '';
const OWN = 'OWN';

let bearer = null;
let renewed = 0;
let role = WITHOUT;
let region = REGIONS[0][0];

async function mint() {
  const response = await fetch('/demo/tokens', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, region }),
  });
  const answer = await response.json();
  if (!response.ok) {
    // Without a token one would look as somebody else than was chosen.
    throw new Error(answer.errors?.[0]?.message ?? `No token: ${response.status}`);
  }
  return answer.token;
}

// A token of the demonstration is valid for an hour: it is taken anew before.
async function token() {
  if (role !== WITHOUT && role !== OWN && (bearer === null || Date.now() - renewed > 50 * 60 * 1000)) {
    bearer = await mint();
    renewed = Date.now();
  }
  return bearer;
}

async function authorization() {
  const value = await token();
  return value === null ? {} : { Authorization: `Bearer ${value}` };
}

async function fetcher(parameters, options) {
  const own = await authorization();
  const send = GraphiQL.createFetcher({
    url: '/graphql',
    subscriptionUrl: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`,
    wsConnectionParams: own,
  });
  return send(parameters, { ...options, headers: { ...own, ...options?.headers } });
}

function choose(event) {
  role = event.target.value;
  bearer = role === OWN ? window.prompt('Token (Bearer):') : null;
}

function move(event) {
  region = event.target.value;
  bearer = null;
}

// The roles by their names, as the server tells them.
async function names() {
  const asked = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ zh: labels(enum: "GrantRole") { value label } en: labels(enum: "GrantRole", lang: EN) { value label } }' }),
  });
  const data = asked.ok ? (await asked.json()).data : null;
  return (value) => {
    const label = (list) => list?.find((one) => one.value === value)?.label ?? value;
    return data ? `${label(data.zh)} ${label(data.en)}` : value;
  };
}

async function picker() {
  const demonstration = (await fetch('/demo/tokens', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'PLANNER' }),
  })).ok;
  const name = demonstration ? await names() : null;
  const option = (value, text) => React.createElement('option', { key: value, value }, text);
  const options = demonstration
    ? [option(WITHOUT, '无令牌 no token (planner)'), ...ROLES.map((one) => option(one, name(one)))]
    : [option(WITHOUT, '无令牌 no token'), option(OWN, '令牌 token …')];
  const label = (text, id, onChange, some) => React.createElement('label', { key: id, className: 'role' }, text,
    React.createElement('select', { id, onChange }, some));
  return [label('身份 As ', 'role', choose, options),
    ...(demonstration ? [label('地区 in ', 'region', move, REGIONS.map(([value, text]) => option(value, text)))] : [])];
}

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

function start(defaultTabs, roles) {
  const logo = React.createElement(GraphiQL.Logo, null, roles);
  const page = React.createElement(GraphiQL, { fetcher, defaultTabs, defaultEditorToolsVisibility: 'variables' }, logo);
  ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
}

const examples = fetch('/graphiql/examples.graphql')
  .then((response) => (response.ok ? response.text() : ''))
  .catch(() => '');
Promise.all([examples, picker()]).then(([text, roles]) => start(tabs(text), roles));

// What @graphql-eslint asks of a schema: all of it, and all that Relay needs, but for what is said here.
import graphql from '@graphql-eslint/eslint-plugin';

// What has no identity of its own: it is part of what it stands in. A new type that is missing here needs an id.
const VALUES = [
  'AccessDecision', 'AccessLogCheck', 'AccessRecord', 'Availability', 'AvailabilityWindow', 'Bridge', 'Consent', 'CoverageGap', 'DispatchPlan',
  'EnumLabel', 'Exclusion', 'ExternalCode', 'GraphPath', 'Hop', 'LevelCount', 'MaskedText', 'Match', 'MatchEvidence', 'MatchResult', 'MemberCard',
  'NeededSkill', 'OwnRecord', 'PageInfo', 'Pairing', 'PersonContact', 'PlannedHelper', 'PlannedNeed', 'ProvidedSkill', 'Receipt', 'RoleCount',
  'RollUp', 'ScoreTermValue', 'SensitiveCount', 'SkillProposal', 'SkillSupply', 'Subgraph', 'TerritoryLevel', 'UserError', 'Viewer',
];

const rules = {
  ...graphql.configs['flat/schema-all'].rules,
  ...graphql.configs['flat/schema-relay'].rules,

  // The rule takes connections and their edges for things.
  '@graphql-eslint/strict-id-in-types': ['error', { exceptions: { types: VALUES, suffixes: ['Connection', 'Edge', 'Payload'] } }],
  // More than the set asks: everything is described.
  '@graphql-eslint/require-description': [
    'error',
    { types: true, rootField: true, DirectiveDefinition: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
  ],
  // Connections page forward only, as Relay allows.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // A list that cannot grow large is a plain list and says how long it is by @listSize; Relay asks for edges in connections alone.
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],

  // The schema is a manual: its order is that in which one reads, what matters first.
  '@graphql-eslint/alphabetize': 'off',
  // One sentence stands between quotes, several lines in a block.
  '@graphql-eslint/description-style': 'off',
  // Meant for schemas that are to have no mutations or subscriptions.
  '@graphql-eslint/no-root-type': 'off',
  // A change that is sent again answers as the first time; what were read beside it would not, and would have the deadline of changes.
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  // `!` stands where the server can promise it. What is released stays so: to take it back would break clients.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
};

export default [
  {
    files: ['**/*.graphqls'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphqls' } } },
    rules,
  },
  // `grid` of every territory is the grid above it, of a grid itself: all levels of the interface have the same fields.
  { files: ['schema/territory.graphqls'], rules: { '@graphql-eslint/no-typename-prefix': 'off' } },
  // A pairing is derived and not stored: its edge leads to no Node.
  {
    files: ['schema/partnership.graphqls'],
    rules: { '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }] },
  },
];

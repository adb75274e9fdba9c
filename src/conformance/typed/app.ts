// A small typed client: what it asks, and what it makes of the answers.
import { graphql } from './generated/app/gql.js';
import type { ReportInsOfQuery, SkillNamesQuery, SkillNamesQueryVariables } from './generated/app/graphql.js';

export const SkillNames = graphql(`
  query SkillNames($text: String, $first: Int! = 5) {
    skills(text: $text, first: $first) { totalCount nodes { id code label } }
  }
`);

export const ReportInsOf = graphql(`
  query ReportInsOf($within: String!) {
    reportIns(within: $within, status: ACTIVE, first: 2) {
      edges { node { id code status since community { name } organization { name } } }
    }
  }
`);

export const SubmitNeed = graphql(`
  mutation SubmitNeed($input: SubmitNeedInput!) {
    submitNeed(input: $input) { need { id title } userErrors { code path } }
  }
`);

export const HearOfReportIns = graphql(`
  subscription HearOfReportIns($within: String, $after: String) {
    reportInChanged(within: $within, after: $after) { cursor reportIn { code status } }
  }
`);

export const first: SkillNamesQueryVariables = { text: '手机', first: 3 };

export function names(answer: SkillNamesQuery): string[] {
  return answer.skills.nodes.map((skill) => skill.label);
}

// An organisation may be missing, a community hidden, a day unknown: the compiler insists.
export function days(answer: ReportInsOfQuery): string[] {
  return answer.reportIns.edges.map(({ node }) => `${node.organization?.name ?? node.community?.name} ${node.since?.slice(0, 4) ?? '?'}`);
}

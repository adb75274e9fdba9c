// What the example documents find has the types that the schema promises.
import type { FigureKind } from './generated/schema.js';
import type { FiguresQuery, SubmitNeedMutation, SubmitNeedMutationVariables } from './generated/operations.js';

export const input: SubmitNeedMutationVariables['input'] = { idempotencyKey: 'a-key-of-mine', title: '路灯坏了', place: 'T-000007' };

export const kind: FigureKind = 'RATIO';

export function held(answer: FiguresQuery): number {
  return answer.figures.filter((figure) => figure.holds === true).length;
}

export function refusals(answer: SubmitNeedMutation): string[] {
  return answer.submitNeed.userErrors.map((error) => `${error.code} ${error.path.join('.')}`);
}

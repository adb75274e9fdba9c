// A list that goes on, and a thing that is asked for anew by its id.
graphql`
  query SkillsQuery($text: String) {
    ...Skills_list @arguments(text: $text)
  }
`;

graphql`
  fragment Skills_list on Query
  @argumentDefinitions(text: { type: "String" }, first: { type: "Int", defaultValue: 5 }, after: { type: "String" })
  @refetchable(queryName: "SkillsPageQuery") {
    skills(text: $text, first: $first, after: $after) @connection(key: "Skills_list_skills", filters: ["text"]) {
      totalCount
      edges {
        node {
          code
          ...SkillCard_skill
        }
      }
    }
  }
`;

graphql`
  fragment SkillCard_skill on Skill
  @argumentDefinitions(lang: { type: "Lang", defaultValue: ZH })
  @refetchable(queryName: "SkillCardQuery") {
    label(lang: $lang)
    broader {
      label
    }
  }
`;

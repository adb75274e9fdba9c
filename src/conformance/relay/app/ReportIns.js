// A list below a thing, which is asked for by the id of the thing; a change, and a subscription.
graphql`
  fragment ReportIns_community on Community
  @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" })
  @refetchable(queryName: "ReportInsPageQuery") {
    name
    reportIns(first: $first, after: $after, status: ACTIVE) @connection(key: "ReportIns_reportIns") {
      edges {
        node {
          code
          status
        }
      }
    }
  }
`;

graphql`
  mutation ReportInsFileMutation($input: FileReportInInput!) {
    fileReportIn(input: $input) {
      reportIn {
        status
      }
      userErrors {
        code
        path
      }
    }
  }
`;

graphql`
  subscription ReportInsChangedSubscription($within: String, $after: String) {
    reportInChanged(within: $within, after: $after) {
      cursor
      reportIn {
        code
        status
      }
    }
  }
`;

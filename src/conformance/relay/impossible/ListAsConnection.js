// A plain list has no pages.
graphql`
  query ListAsConnectionQuery {
    skill(code: "digital") {
      broader @connection(key: "ListAsConnection_broader") {
        code
      }
    }
  }
`;

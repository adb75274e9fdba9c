// Nobody wears shoes here.
graphql`
  query NoSuchFieldQuery {
    viewer {
      shoeSize
    }
  }
`;

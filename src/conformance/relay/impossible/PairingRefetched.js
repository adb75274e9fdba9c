// A pairing is derived and has no id: nothing can ask for it anew.
graphql`
  fragment PairingRefetched_pairing on Pairing @refetchable(queryName: "PairingRefetchedQuery") {
    since
  }
`;

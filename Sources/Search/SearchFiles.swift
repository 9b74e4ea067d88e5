/// Names of the search's files.
enum SearchFiles {
  /// So much of a digest tells the files of one version from those of all others.
  static func name(_ digest: String) -> String { String(digest.prefix(12)) }

  /// `search/t/3f2a91c07be4-17.json`: the digest of the whole it is a part of, and its number in it.
  static func path(_ folder: String, _ id: String, _ number: Int?) -> String {
    number.map { "search/\(folder)/\(id)-\($0).json" } ?? "search/\(folder)/\(id).json"
  }
}

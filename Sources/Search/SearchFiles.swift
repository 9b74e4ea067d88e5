/// A file of the search, by its path below the site's root.
struct SearchFile: Sendable {
  var path: String
  var bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file that says which version it belongs to. `body` is a JSON object's inside with the brace that closes it.
  init(path: String, id: String, body: [UInt8]) {
    var json = ByteText()
    json.key("id", first: true)
    json.string(id)
    json.raw(",")
    json.raw(body)
    self.init(path: path, bytes: json.bytes)
  }
}

/// Names of the search's files: a file of one name has one content, so that browsers may keep it.
enum SearchFiles {
  /// So much of a digest tells the files of one version from those of all others.
  static func name(_ digest: String) -> String { String(digest.prefix(12)) }

  /// `search/t/3f2a91c07be4-17.json`: the digest of the whole it is a part of, and its number in it.
  static func path(_ folder: String, _ id: String, _ number: Int?) -> String {
    number.map { "search/\(folder)/\(id)-\($0).json" } ?? "search/\(folder)/\(id).json"
  }
}

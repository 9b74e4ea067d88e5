/// A file of the search, by its path below the site's root.
struct SearchFile: Sendable {
  var path: String
  var bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file whose name tells its content. `body` is a JSON object's inside with the brace that closes it.
  init(path: String, body: [UInt8]) { self.init(path: path, bytes: [0x7B] + body) }

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

/// Names of the search's files: a file of one name has one content, so that browsers may keep it, and so that what has not
/// changed keeps its name.
enum SearchFiles {
  /// So much of a digest tells the files of one version from those of all others.
  static func name(_ digest: String) -> String { String(digest.prefix(12)) }

  /// `search/d/3f2a91c07be4-17.json`: the digest of the whole it is a part of, and its number in it.
  static func path(_ folder: String, _ id: String, _ number: Int) -> String { "search/\(folder)/\(id)-\(number).json" }

  /// `search/t/17-3f2a91c0.json`: the number among its like and the beginning of its own digest, as a list of names holds it.
  static func path(_ folder: String, _ number: Int, named name: String) -> String {
    "search/\(folder)/\(number)-\(name).json"
  }

  /// So many names stand in a list: half a kilobyte that nothing makes smaller.
  static let namesInList = 128
  /// Beside the number so much of a digest is enough.
  static func shortName(_ digest: String) -> String { String(digest.prefix(8)) }

  /// `search/n/3f2a91c07be4.json`: which names the files of one kind have, 128 to a list, eight digits each.
  static func lists(of names: [String], digest: ([UInt8]) -> String) -> (ids: [String], files: [SearchFile]) {
    var ids: [String] = []
    var files: [SearchFile] = []
    for start in stride(from: 0, to: names.count, by: namesInList) {
      var json = ByteText()
      json.key("names", first: true)
      json.string(names[start..<min(start + namesInList, names.count)].joined())
      json.raw("}")
      let id = name(digest(json.bytes))
      ids.append(id)
      files.append(SearchFile(path: "search/n/\(id).json", bytes: json.bytes))
    }
    return (ids, files)
  }
}

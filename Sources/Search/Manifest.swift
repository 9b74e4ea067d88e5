import Guarding

/// `search.json` of a large archive: what all else is found by.
struct Manifest: Sendable {
  var id = ""
  var items = 0
  /// For each year the name of its results' files and the number of its first item.
  var records: [(id: String, first: Int)] = []
  /// For each set of terms the lists of its files' names, the number of its files and of its first item.
  var terms: [(lists: [String], shards: Int, first: Int)] = []
  /// The name of the lexicon's list, and of the file of the filters' values.
  var lexicon = ""
  var ranges = ""
  private let language: SearchLanguage

  init(language: SearchLanguage) { self.language = language }

  /// Names of the files so far.
  var names: [String] { records.map(\.id) + terms.flatMap(\.lists) + [lexicon, ranges] }

  /// `files`: the other files, where everything stands in this one.
  func json(files: [SearchFile]) -> [UInt8] {
    var json = ByteText()
    json.key("schema", first: true)
    json.number(SearchIndex.schema)
    json.key("id")
    json.string(id)
    json.key("language")
    json.string(language.code)
    json.key("stop")
    json.string(language.stopWords.joined(separator: " "))
    json.key("outcomes")
    json.string(OutcomeNames.all.map(\.rawValue).joined(separator: " "))
    json.key("items")
    json.number(items)
    json.key("records")
    json.list(records) { json, year in
      json.raw("[")
      json.string(year.id)
      json.raw(",")
      json.number(year.first)
      json.raw("]")
    }
    json.key("terms")
    json.list(terms) { json, segment in
      json.raw("[")
      json.string(segment.lists.joined(separator: " "))
      json.raw(",")
      json.number(segment.shards)
      json.raw(",")
      json.number(segment.first)
      json.raw("]")
    }
    json.key("lexicon")
    json.string(lexicon)
    json.key("ranges")
    json.string(ranges)
    if !files.isEmpty {
      json.key("files")
      for (position, file) in files.sorted(by: { $0.path < $1.path }).enumerated() {
        json.key(file.path, first: position == 0)
        json.raw(file.bytes)
      }
      json.raw("}")
    }
    json.raw("}\n")
    return json.bytes
  }
}

/// Takes the files of an index: hands them on, or holds them until it is known that they fit into one.
final class FileSink: Sendable {
  private let write: SearchIndex.Write
  private let stands: SearchIndex.Stands
  private let state: Guarded<State>

  private struct State {
    var held: [SearchFile] = []
    var heldBytes = 0
    var holds: Bool
    var files = 0
    var bytes = 0
  }

  /// More than a small archive's index ever has.
  private static let heldAtMost = 4_000_000

  /// `holds`: whether the archive is so small that all may stand in one file.
  init(holds: Bool, stands: @escaping SearchIndex.Stands, _ write: @escaping SearchIndex.Write) {
    self.write = write
    self.stands = stands
    state = Guarded(State(holds: holds))
  }

  /// Whether a file stands where the last index was written, and stays there: then it need not be made.
  func stands(_ path: String, _ digest: String) -> Bool {
    guard !state.withLock(\.holds), stands(path, digest) else { return false }
    state.withLock { $0.files += 1 }
    return true
  }

  func write(_ file: SearchFile) {
    let given: [SearchFile] = state.withLock { state in
      guard state.holds else { return [file] }
      state.held.append(file)
      state.heldBytes += file.bytes.count
      guard state.heldBytes > FileSink.heldAtMost else { return [] }
      defer { state.held = [] }
      state.holds = false
      return state.held
    }
    give(given)
  }

  private func give(_ files: [SearchFile]) {
    for file in files {
      state.withLock {
        $0.files += 1
        $0.bytes += file.bytes.count
      }
      write(file.path, file.bytes)
    }
  }

  func finish(_ manifest: Manifest) -> SearchIndex.Summary {
    let held = state.withLock { state in
      defer { state.held = [] }
      return state.held
    }
    let isSmall = state.withLock(\.holds)
    if !isSmall { give(held) }
    give([.init(path: "search.json", bytes: manifest.json(files: isSmall ? held : []))])
    return state.withLock { .init(items: manifest.items, files: $0.files, bytes: $0.bytes) }
  }
}

/// The archive's words as they are written, for typing errors, spellings without Danish letters, and suggestions.
///
/// Sorted by how a word is typed on a keyboard without æ, ø, å, so that the words around a slip stand in one file. Where the
/// browser has no stemmer for the language, each word carries its key.
struct Lexicon {
  /// A file has about so many bytes.
  private static let shardSize = 6_000
  private static let shortest = 3

  private var entries: [(plain: [UInt8], word: [UInt8], count: Int)] = []

  /// `vocabulary`: words in lower case with the number of items that have each.
  init(_ vocabulary: [(word: [UInt8], count: Int)], items: Int, stopWords: Set<[UInt8]>) {
    // In a large archive a word that stands once is as likely a slip of the pen: nobody is to be led to it.
    let least = items > 2_000 ? 2 : 1
    for (word, count) in vocabulary where count >= least && !stopWords.contains(word) {
      guard Spelling.length(word) >= Lexicon.shortest, word.count < 80,
        !word.contains(where: { $0 < 0x61 || $0 > 0x7A && $0 < 0x80 })
      else { continue }
      entries.append((Lexicon.plain(word), word, count))
    }
    entries.sort { left, right in
      left.plain == right.plain
        ? left.word.lexicographicallyPrecedes(right.word) : left.plain.lexicographicallyPrecedes(right.plain)
    }
  }

  /// A word without Danish letters: ø and oe are o, å and aa are a, æ and ae are a.
  static func plain(_ word: [UInt8]) -> [UInt8] {
    var made: [UInt8] = []
    for scalar in String(decoding: Spelling.canonical(word, digraphs: true), as: UTF8.self).unicodeScalars {
      switch scalar {
      case "ø": made.append(0x6F)
      case "å", "æ": made.append(0x61)
      default: made += String(scalar).utf8
      }
    }
    return made
  }

  /// The lexicon's files: first the list of the first word and the name of each of the others.
  func files(keys: inout WordKeys, withKeys: Bool, digest: ([UInt8]) -> String) -> [SearchFile] {
    var shards: [[UInt8]] = []
    var firsts: [[UInt8]] = []
    var json = ByteText()
    var last: [UInt8] = []
    for entry in entries {
      // Words of one plain spelling stay together.
      if json.bytes.count > Lexicon.shardSize, entry.plain != last {
        json.raw("]}")
        shards.append(json.bytes)
        json = ByteText()
      }
      if json.bytes.isEmpty {
        firsts.append(entry.plain)
        json.raw("\"words\":[")
      } else {
        json.raw(",")
      }
      json.string(entry.word)
      json.raw(",")
      json.number(entry.count)
      if withKeys {
        json.raw(",")
        json.string(keys.key(entry.word))
      }
      last = entry.plain
    }
    if !json.bytes.isEmpty {
      json.raw("]}")
      shards.append(json.bytes)
    }
    let names = shards.map { SearchFiles.shortName(digest($0)) }
    var list = ByteText()
    list.raw("\"first\":")
    list.list(firsts) { $0.string($1) }
    list.key("names")
    list.string(names.joined())
    list.raw("}")
    let path = "search/l/\(SearchFiles.name(digest(list.bytes))).json"
    return [SearchFile(path: path, body: list.bytes)]
      + zip(shards, names).enumerated().map { number, shard in
        SearchFile(path: SearchFiles.path("l", number, named: shard.1), body: shard.0)
      }
  }
}

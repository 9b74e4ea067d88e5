import CStemmer

/// One of Snowball's stemmers (libstemmer). Keeps a state of its own: one for each thread.
struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// Nil where libstemmer has no stemmer of this name ("danish").
  init?(_ name: String) {
    guard let made = sb_stemmer_new(name, "UTF_8") else { return nil }
    stemmer = made
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case.
  borrowing func stem(_ word: [UInt8]) -> [UInt8] {
    guard let found = sb_stemmer_stem(stemmer, word, Int32(clamping: word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: found, count: Int(sb_stemmer_length(stemmer))))
  }
}

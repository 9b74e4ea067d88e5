/// A document's lines with what is the same in every dialect.
struct PagedLines {
  let lines: [SourceLine]
  let pages: PageFurniture.Pages
  /// Lines drawn with signs.
  let drawn: Set<Int>
  private let keys: Set<String>

  init(_ lines: [SourceLine]) {
    self.lines = lines
    pages = PageFurniture.Pages(lines)
    drawn = PageFurniture.drawnLines(in: lines)
    keys = Set(lines.lazy.map(\.key))
  }

  /// How much of the dialect's signature the document shows, from 0 to 40; nil where the dialect has none.
  func share(of dialect: Dialect) -> Int? {
    guard !dialect.signature.isEmpty else { return nil }
    let shown = dialect.signature.filter { name in
      if keys.contains(name) { return true }
      let colon = name + ":"
      let place = name + " i "
      return keys.contains { $0.begins(with: colon) || $0.begins(with: place) }
    }
    return shown.count * 40 / dialect.signature.count
  }

  /// A dialect that misses its own signature is worse than one without.
  func shows(_ dialect: Dialect) -> Bool { share(of: dialect).map { $0 >= PagedLines.needed } ?? true }

  static let needed = 32
}

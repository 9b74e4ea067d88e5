import Minutes

/// Plain texts of data as blocks.
enum ReceivedTexts {
  /// A paragraph for each line that has words.
  static func paragraphs(_ text: String) -> [Block] {
    text.split(whereSeparator: \.isNewline).map { Prose(plain: $0) }.filter { !$0.isEmpty }.map { .paragraph($0) }
  }

  /// "Label: text", where there is one.
  static func labelled(_ label: String, _ text: String?) -> [Block] {
    guard let text = text.map({ Prose.squeezed($0) }), !text.isEmpty else { return [] }
    return [.paragraph(Prose(plain: "\(label): \(text)"))]
  }

  /// A title that leads to its address, where that is one of the web.
  static func link(_ title: String, address: String?) -> Prose {
    let words = Prose(plain: title)
    guard let address, isWebAddress(address), !words.markdown.contains("]") else { return words }
    return Prose(markdown: "[\(words.markdown)](<\(address)>)")
  }

  /// Whether an address begins with http:// or https:// and holds nothing that would end it in Markdown.
  static func isWebAddress(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://")) && address.utf8.count <= 2000
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\\\"`|[]".utf8.contains($0) }
  }

  /// A list of titles; nothing where there is none.
  static func list(_ titles: [Prose]) -> [Block] {
    titles.isEmpty ? [] : [.list(titles.map { ListEntry(text: $0) })]
  }
}

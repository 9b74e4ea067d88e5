import Minutes
import YAML

/// What the publisher says about the look of the site.
extension SettingsReader {
  private static let pictures = ["svg", "png", "jpg", "jpeg", "webp"]

  mutating func logo(_ pair: YAMLPair) -> Settings.Logo? {
    guard let file = text(pair) else { return nil }
    let position = pair.value.position
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard !file.hasPrefix("/"), !parts.contains(".."), !parts.contains(""), !file.utf8.contains(0x5C) else {
      wrong(
        position, "the logo does not lie in the archive's folder", "Put the file beside site.yml and write its name.")
      return nil
    }
    guard let ending = file.split(separator: ".").last?.lowercased(), SettingsReader.pictures.contains(ending) else {
      wrong(
        position, "“\(file)” is no picture for the web",
        "Take one of: \(SettingsReader.pictures.joined(separator: ", ")).")
      return nil
    }
    return Settings.Logo(
      file: file, line: position.line, column: position.column, sourceLine: sourceLine(position))
  }

  mutating func readColours(_ pair: YAMLPair, into settings: inout Settings) {
    guard let schemes = pair.value.pairs else {
      return wrong(
        pair.value.position, "“colours” is \(pair.value.kindInWords), not a list of colours",
        "Write “light: { accent: \"#0b5a60\" }” below it.")
    }
    for scheme in schemes {
      guard ["light", "dark"].contains(scheme.key) else {
        unknown(scheme, among: ["light", "dark"])
        continue
      }
      if scheme.value.isNull { continue }
      guard let colours = scheme.value.pairs else {
        wrong(
          scheme.value.position, "“\(scheme.key)” is \(scheme.value.kindInWords), not a list of colours",
          "Write “\(scheme.key): { accent: \"#0b5a60\" }”.")
        continue
      }
      for colour in colours {
        // "#" begins a comment in YAML: the colour is gone before it is read.
        guard let value = colour.value.string, !value.isEmpty else {
          wrong(
            colour.value.position, "“\(colour.key)” has no colour",
            "Write it in quotation marks, \"#0b5a60\"; without them “#” begins a comment.")
          continue
        }
        settings.colours.append(
          Settings.OwnColour(
            scheme: scheme.key, name: colour.key, value: value, line: colour.value.position.line,
            column: colour.value.position.column, sourceLine: sourceLine(colour.value.position)))
      }
    }
  }

  mutating func readFooter(_ pair: YAMLPair, into settings: inout Settings) {
    guard let elements = pair.value.elements else {
      return wrong(pair.value.position, "“footer” is not a list", "Write “- title: …” with “address: …” below it.")
    }
    for element in elements {
      checkKeys(element, among: ["title", "address"])
      guard let title = element["title"]?.string, title.contains(where: { !$0.isWhitespace }) else {
        wrong(element["title"]?.position ?? element.position, "a link without a title", "Write “- title: …”.")
        continue
      }
      guard let node = element["address"] else {
        wrong(element.position, "the link “\(title)” leads nowhere", "Write “address: https://…” below its title.")
        continue
      }
      if let address = webAddress(node, named: "address") {
        settings.footerLinks.append(.init(title: title, address: address))
      }
    }
  }

  /// An address on the web or of a mailbox, and nothing that a browser would run.
  mutating func webAddress(_ node: YAMLNode, named key: String) -> String? {
    let starts = ["https://", "http://", "mailto:", "tel:"]
    guard let text = node.string, let start = starts.first(where: { text.lowercased().hasPrefix($0) }),
      text.utf8.count > start.utf8.count, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C })
    else {
      wrong(node.position, "“\(key)” is no address", "Write it as https://www.eksempel.dk/.")
      return nil
    }
    return text
  }
}

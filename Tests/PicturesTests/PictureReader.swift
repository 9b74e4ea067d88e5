import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a picture with another program's parser, as strictly as XML asks for.
final class PictureReader: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""

    var style: String { attributes["class"] ?? "" }
    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? .nan }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    let isWellFormed = parser.parse()
    if !isWellFormed { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  func all(style: String) -> [Element] { elements.filter { $0.style.split(separator: " ").contains(Substring(style)) } }

  /// The texts that are drawn, in order.
  var texts: [String] { all("text").map(\.text) }

  /// What does not belong into a page whose policy allows no styles and no scripts.
  var faults: [String] {
    let names: Set = ["svg", "g", "line", "circle", "rect", "path", "text"]
    let attributes: Set = [
      "class", "viewBox", "role", "aria-label", "aria-hidden", "x", "y", "x1", "y1",
      "x2",
      "y2", "cx", "cy", "r", "width", "height", "d", "transform", "font-size", "text-anchor",
    ]
    return elements.flatMap { element -> [String] in
      let unknown = element.attributes.keys.filter { !attributes.contains($0) }
      let size = element.attributes["font-size"].flatMap(Double.init) ?? 12
      let numbers = ["x", "y", "cx", "cy", "r", "x1", "x2", "y1", "y2", "width", "height"]
      let broken = numbers.filter { element.attributes[$0] != nil && !(element.number($0) >= -0.01) }
      return (names.contains(element.name) ? [] : [element.name]) + unknown + (size < 12 ? ["small text"] : [])
        + broken.map { "\($0)=\(element.attributes[$0] ?? "")" }
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}

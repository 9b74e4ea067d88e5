/// A piece of a page: an element or a text. Comments, instructions and declarations are none.
public enum HTMLNode: Sendable {
  case element(HTMLElement)
  /// Entities resolved, white space as it stood.
  case text(String)
}

/// An element with what stands in it.
public struct HTMLElement: Sendable {
  /// In lower case.
  public var name: String
  /// By their names in lower case.
  public var attributes: [String: String]
  public var children: [HTMLNode]

  public init(name: String, attributes: [String: String] = [:], children: [HTMLNode] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The words of the `class` attribute, in lower case.
  public var classes: [String] {
    (attributes["class"] ?? "").lowercased().split { $0.isWhitespace }.map(String.init)
  }

  /// The elements right below, in order.
  public var elements: [HTMLElement] { children.compactMap(\.element) }

  /// Every text below, one space where a block or a line ends, nothing of what no reader sees.
  public var text: String {
    var text = ""
    HTMLElement.append(children, to: &text)
    return HTMLCharacters.oneLine(text)
  }

  private static func append(_ nodes: [HTMLNode], to text: inout String) {
    for node in nodes {
      switch node {
      case .text(let own): text += own
      case .element(let element):
        guard !HTMLNames.inert.contains(element.name) else { continue }
        let isBlock = HTMLNames.isBlock(element.name) || element.name == "br"
        if isBlock { text += " " }
        append(element.children, to: &text)
        if isBlock { text += " " }
      }
    }
  }

  /// The first element of the name below, in reading order.
  public func first(_ name: String) -> HTMLElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.first(name) { return found }
    }
    return nil
  }
}

extension HTMLNode {
  /// Nil for a text.
  public var element: HTMLElement? {
    if case .element(let element) = self { element } else { nil }
  }

  /// Whether it is a text of nothing but white space.
  public var isBlank: Bool {
    if case .text(let text) = self { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) } else { false }
  }
}

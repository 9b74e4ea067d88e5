/// What elements are, by their names.
public enum HTMLNames {
  /// Elements whose text no reader of the page sees, or that do something: nothing of them is carried over.
  public static let inert: Set<String> = [
    "script", "style", "title", "meta", "link", "base", "template", "iframe", "frame", "frameset", "noframes",
    "embed", "param", "noscript", "svg", "canvas", "audio", "video", "source", "track", "select",
    "option", "optgroup", "datalist", "input", "textarea", "button", "area", "bgsound", "xml",
  ]

  /// Inert elements that may show words.
  static let controls: Set<String> = [
    "button", "select", "textarea", "iframe", "noscript", "svg", "canvas", "video", "audio", "xml",
  ]

  /// Elements that end a drawing in which they begin (HTML Standard, 13.2.6.5): a browser shows them behind it.
  static let endsDrawing: Set<String> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s",
    "small",
    "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
  ]

  /// Elements that begin and end a line of their own.
  public static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  private static let blocks: Set<String> = [
    "html", "body", "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "figure",
    "figcaption",
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "menu", "dir", "dl", "dt", "dd", "table", "caption", "thead",
    "tbody", "tfoot", "tr", "td", "th", "pre", "blockquote", "address", "center", "form", "fieldset", "legend",
    "details", "summary", "hr", "hgroup", "search", "dialog",
  ]

  /// 1 to 6 for a heading.
  public static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"), let digit = name.utf8.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return Int(digit - UInt8(ascii: "0"))
  }
}

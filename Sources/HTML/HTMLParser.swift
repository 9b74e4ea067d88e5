import CXML

/// Reads HTML as browsers write and people paste it: whatever is wrong with it, something is read.
public enum HTMLParser {
  /// No page of minutes is longer; in bytes.
  public static let longest = 64 << 20
  /// Elements nested deeper stand beside one another: their text is kept.
  static let deepest = 80

  /// The elements of a text of HTML: a whole page, or a fragment. Nil where it is too long, or there is no memory.
  ///
  /// Nothing is fetched and no entity is loaded. Complexity: linear in the text.
  public static func parse(_ html: String) -> [HTMLNode]? {
    guard html.utf8.count <= longest else { return nil }
    let text = HTMLCharacters.withoutConditions(HTMLCharacters.withoutControls(html))
    guard !text.isEmpty else { return [] }
    return HTMLEvents.read(text)
  }
}

/// Owns libxml2's parser and builds the elements out of what it reports; its pointers stay in this file.
///
/// Its own tree would end at 256 nested elements: here deeper ones are kept.
private struct HTMLEvents: ~Copyable {
  private let context: htmlParserCtxtPtr

  /// libxml2 sets up its tables once; documents are read on all cores.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private init?(_ bytes: UnsafeBufferPointer<CChar>) {
    guard HTMLEvents.isReady, let start = bytes.baseAddress, bytes.count <= Int(Int32.max),
      let opened = htmlCreateMemoryParserCtxt(start, Int32(bytes.count))
    else { return nil }
    context = opened
  }

  deinit { htmlFreeParserCtxt(context) }

  static func read(_ text: String) -> [HTMLNode]? {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes -> [HTMLNode]? in
        guard let events = HTMLEvents(bytes) else { return nil }
        return events.nodes()
      }
    }
  }

  private consuming func nodes() -> [HTMLNode]? {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    guard xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8) == 0 else { return nil }
    var builder = HTMLBuilder()
    return withUnsafeMutablePointer(to: &builder) { place in
      if let sax = context.pointee.sax { HTMLEvents.listen(sax) }
      context.pointee.userData = UnsafeMutableRawPointer(place)
      htmlParseDocument(context)
      // What libxml2 frees is its own; the builder is not.
      context.pointee.userData = UnsafeMutableRawPointer(context)
      return place.pointee.finished()
    }
  }

  private static func listen(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
    sax.pointee = xmlSAXHandler()
    sax.pointee.startElement = { data, name, attributes in
      guard let builder = data?.assumingMemoryBound(to: HTMLBuilder.self), let name else { return }
      builder.pointee.begin(String(cString: name).lowercased(), HTMLEvents.attributes(attributes))
    }
    sax.pointee.endElement = { data, name in
      guard let builder = data?.assumingMemoryBound(to: HTMLBuilder.self), let name else { return }
      builder.pointee.end(String(cString: name).lowercased())
    }
    let text: charactersSAXFunc = { data, characters, length in
      guard let builder = data?.assumingMemoryBound(to: HTMLBuilder.self), let characters, length > 0 else { return }
      let bytes = UnsafeBufferPointer(start: characters, count: Int(length))
      builder.pointee.add(String(decoding: bytes, as: UTF8.self))
    }
    sax.pointee.characters = text
    sax.pointee.ignorableWhitespace = text
    sax.pointee.cdataBlock = text
  }

  private static func attributes(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
    var attributes: [String: String] = [:]
    guard let pairs else { return attributes }
    var index = 0
    while let name = pairs[index] {
      let value = pairs[index + 1].map { String(cString: $0) } ?? ""
      let key = String(cString: name).lowercased()
      if attributes[key] == nil { attributes[key] = value }
      index += 2
    }
    return attributes
  }
}

/// Elements as they are reported, put together.
private struct HTMLBuilder {
  private var open: [HTMLElement] = [HTMLElement(name: "")]
  /// Names of open elements, those too deep included.
  private var names: [String] = []
  /// How many drawings are open.
  private var drawings = 0
  /// Text that is not in its element yet: it comes in small pieces.
  private var text = ""

  mutating func begin(_ name: String, _ attributes: [String: String]) {
    if drawings > 0, HTMLNames.endsDrawing.contains(name) { endDrawing() }
    flush()
    names.append(name)
    if name == "svg" { drawings += 1 }
    if open.count <= HTMLParser.deepest {
      open.append(HTMLElement(name: name, attributes: attributes))
    } else {
      // Its end is a block's end all the same.
      open[open.count - 1].children.append(.element(HTMLElement(name: name, attributes: attributes)))
    }
  }

  /// Closes a drawing that nobody closed, and what is open in it.
  private mutating func endDrawing() {
    flush()
    guard let drawing = names.firstIndex(of: "svg") else { return }
    names.removeSubrange(drawing...)
    drawings = 0
    while open.count > names.count + 1 { close() }
  }

  mutating func end(_ name: String) {
    guard names.last == name else { return }
    flush()
    names.removeLast()
    if name == "svg" { drawings -= 1 }
    if names.count + 1 < open.count { close() }
  }

  mutating func add(_ text: String) {
    if names.count >= open.count, let last = names.last, HTMLNames.inert.contains(last) { return }
    self.text += text
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    open[open.count - 1].children.append(.text(text))
    text = ""
  }

  private mutating func close() {
    let element = open.removeLast()
    open[open.count - 1].children.append(.element(element))
  }

  mutating func finished() -> [HTMLNode] {
    flush()
    while open.count > 1 { close() }
    return open[0].children
  }
}

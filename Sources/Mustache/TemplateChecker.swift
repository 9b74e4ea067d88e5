/// Walks each page the way the renderer will, with the declared fields in the place of values.
///
/// It finds every name that means nothing, every value in a place where it is not safe, and how each of the others is to
/// be written. What a page is made of is thereby known before there is any page.
struct TemplateChecker {
  let templates: [Template]
  /// By the values' ordinals; nil for a value that no page reaches.
  private(set) var writings: [HTMLPosition.Writing?]
  private(set) var problems: [TemplateProblem] = []

  // The state of one walk.
  var scopes: [Scope] = []
  /// Optional fields that an enclosing section has asked for.
  var askedFor: Set<FieldPlace> = []
  var loops = 0
  private var html = HTMLPosition()
  /// Where the tag, comment or element that is open was begun.
  private var opened: (site: Site, location: TemplateLocation)?
  private var site: Site = .template(0)
  private var chain: [String] = []
  private var fillings: [Filling] = []
  private var innermostFilling: Int?

  /// What a section has opened.
  enum Scope {
    case fields(TemplateFields)
    /// A single value, which `{{.}}` prints.
    case value(FieldType)
  }

  /// A field as it is found: in which scope, and by which steps.
  struct FieldPlace: Hashable {
    let scope: Int
    let path: [String]
  }

  /// Whose line a problem is on.
  private enum Site {
    case template(Int)
    case text(TemplateText)
  }

  private struct Filling {
    let arguments: [BlockNode]
    let outer: Int?
    let site: Site
    let chain: [String]
  }

  init(_ templates: [Template], valueCount: Int) {
    self.templates = templates
    writings = Array(repeating: nil, count: valueCount)
  }

  /// Walks one page.
  mutating func check(page index: Int, fields: TemplateFields) {
    scopes = [.fields(fields)]
    askedFor = []
    loops = 0
    html = HTMLPosition()
    opened = nil
    site = .template(index)
    chain = []
    fillings = []
    innermostFilling = nil
    check(templates[index].nodes)
    guard html.context != .data, let opened else { return }
    site = opened.site
    report(
      at: opened.location, "\(HTMLNames.open(html)) begins here and never ends",
      "Close it; all that follows would be part of it.")
  }

  private mutating func check(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text): read(text)
      case .value(let value): check(value)
      case .words(let words): check(words)
      case .section(let section): check(section)
      case .partial(let partial):
        if case .template(let index) = partial.reference { enter(index, from: partial.location, filling: nil) }
      case .parent(let parent):
        if case .template(let index) = parent.reference {
          enter(index, from: parent.location, filling: parent.arguments)
        }
      case .block(let block): check(block)
      }
    }
  }

  private mutating func read(_ text: TextNode) {
    let wasData = html.context == .data
    guard let offset = html.read(text.bytes), wasData || html.context != .data else { return }
    opened = (site, text.location(at: offset))
  }

  mutating func report(at location: TemplateLocation, _ message: String, _ advice: String) {
    var problem =
      switch site {
      case .template(let index): templates[index].source.problem(at: location, message, advice: advice)
      case .text(let text): text.problem(message, advice: advice)
      }
    problem.chain = chain
    problems.append(problem)
  }
}

// MARK: - Values and texts

extension TemplateChecker {
  private mutating func check(_ value: ValueNode) {
    defer { html.passHole() }
    do throws(NameProblem) {
      let type = try type(of: value)
      let writing = try writing(of: value, type: type)
      try keep(writing, for: value)
    } catch {
      report(at: value.location, error.message, error.advice)
    }
  }

  private func writing(of value: ValueNode, type: FieldType) throws(NameProblem) -> HTMLPosition.Writing {
    let isHTML = value.filter == nil && type == .html
    let name = value.path.spelling
    do throws(HTMLPosition.Refusal) {
      let writing = try html.writing()
      guard isHTML else { return writing }
      if html.takesHTML { return .html }
    } catch {
      throw NameProblem(message: error.message, advice: error.advice)
    }
    throw NameProblem(
      message: "`\(name)` is HTML, which can stand between tags only",
      advice: "Take it out of \(HTMLNames.open(html)), or take a field that is a text.")
  }

  /// A part of a page may be used in several places, but is written in one way.
  private mutating func keep(_ writing: HTMLPosition.Writing, for value: ValueNode) throws(NameProblem) {
    guard let other = writings[value.ordinal], other != writing else {
      writings[value.ordinal] = writing
      return
    }
    if case .address(let first) = other, case .address(let second) = writing, first != .component, second != .component
    {
      writings[value.ordinal] = .address(.start)
      return
    }
    throw NameProblem(
      message: "`\(value.path.spelling)` stands in an address in one place and in a text in another",
      advice: "Make two partials of this one.")
  }

  private mutating func check(_ words: WordsNode) {
    do throws(HTMLPosition.Refusal) {
      _ = try html.writing()
    } catch {
      report(at: words.location, error.message, error.advice)
      html.passHole()
      return
    }
    let (outerSite, outerChain) = (site, chain)
    if let place = place(of: words.location) { chain.insert("used at \(place)", at: 0) }
    site = .text(words.text)
    for node in words.nodes { if case .value(let value) = node { check(value) } }
    (site, chain) = (outerSite, outerChain)
    html.passHole()
  }

  private func place(of location: TemplateLocation) -> String? {
    guard case .template(let index) = site else { return nil }
    return "\(templates[index].source.file):\(location.line):\(location.column)"
  }
}

// MARK: - Sections, partials and blocks

extension TemplateChecker {
  private mutating func check(_ section: SectionNode) {
    let before = html
    let outer = (scopes, askedFor, loops)
    do throws(NameProblem) {
      try open(section)
    } catch {
      report(at: section.location, error.message, error.advice)
      // One wrong name must not make every name inside it wrong, too.
      (scopes, askedFor, loops) = outer
      read(pastNamesOf: section.body)
      return
    }
    check(section.body)
    (scopes, askedFor, loops) = outer
    if html != before {
      report(
        at: section.location,
        "the section begins \(HTMLNames.inside(before)) and ends \(HTMLNames.inside(html))",
        "Move its closing tag, so that it opens as much as it closes.")
      html = before
    } else if before.place != html.place {
      // The section may be left out: what follows is to be safe either way.
      html.place = .start
    }
  }

  /// Reads the HTML of a section whose names cannot be checked.
  private mutating func read(pastNamesOf nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text): read(text)
      case .section(let section): read(pastNamesOf: section.body)
      case .block(let block): read(pastNamesOf: block.body)
      case .value, .words: html.passHole()
      case .partial, .parent: break
      }
    }
  }

  private mutating func enter(_ index: Int, from location: TemplateLocation, filling arguments: [BlockNode]?) {
    let outer = (site, chain, innermostFilling)
    if let place = place(of: location) { chain.insert("included from \(place)", at: 0) }
    if let arguments {
      fillings.append(Filling(arguments: arguments, outer: outer.2, site: outer.0, chain: outer.1))
      innermostFilling = fillings.count - 1
    }
    site = .template(index)
    check(templates[index].nodes)
    if arguments != nil { fillings.removeLast() }
    (site, chain, innermostFilling) = outer
  }

  private mutating func check(_ block: BlockNode) {
    let outer = (site, chain, innermostFilling)
    let before = html
    var body = block.body
    var location = block.location
    if let (argument, index) = filling(of: block.name) {
      body = argument.body
      location = argument.location
      // A filling stands in the page's own file: how the layout came to be included says nothing of it.
      site = fillings[index].site
      chain = fillings[index].chain
      innermostFilling = fillings[index].outer
    }
    check(body)
    if html != before {
      report(
        at: location, "the block begins \(HTMLNames.inside(before)) and ends \(HTMLNames.inside(html))",
        "Move its closing tag, so that it opens as much as it closes.")
      html = before
    }
    (site, chain, innermostFilling) = outer
  }

  /// As the renderer finds it: the outermost parent that names a block has the last word.
  private func filling(of name: String) -> (BlockNode, Int)? {
    var found: (BlockNode, Int)?
    var next = innermostFilling
    while let index = next {
      if let argument = fillings[index].arguments.last(where: { $0.name == name }) { found = (argument, index) }
      next = fillings[index].outer
    }
    return found
  }
}

extension TextNode {
  /// The place of one of the text's bytes.
  func location(at offset: Int) -> TemplateLocation {
    let before = bytes[..<offset]
    guard let line = before.lastIndex(of: .newline) else {
      return TemplateLocation(line: location.line, column: location.column + TextNode.scalars(before))
    }
    let lines = before.count { $0 == .newline }
    return TemplateLocation(line: location.line + lines, column: TextNode.scalars(before[(line + 1)...]) + 1)
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

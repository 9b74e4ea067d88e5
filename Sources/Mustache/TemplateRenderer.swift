/// One rendering of one template: what its names mean at the moment, and where the output stands.
struct TemplateRenderer {
  private let library: TemplateLibrary
  /// The values that sections have opened, the innermost last.
  private var contexts: [TemplateValue]
  private var loop: LoopPosition?
  /// What the parents that are being rendered fill their blocks with. Each knows the one outside it, since a
  /// filling is rendered as part of the template it stands in, whose blocks only the outer ones may fill.
  private var fillings: [Filling] = []
  private var innermostFilling: Int?
  /// What goes in front of each line of the templates' own text.
  private var indentation: [UInt8] = []
  /// Whether a line has begun that has no indentation yet. Kept only while there is some.
  private var isAtLineStart = false
  private var depth = 0

  private struct LoopPosition {
    let index: Int
    let count: Int

    func value(of datum: LoopDatum) -> TemplateValue {
      switch datum {
      case .first: .bool(index == 0)
      case .last: .bool(index == count - 1)
      case .index: .integer(index)
      case .number: .integer(index + 1)
      }
    }
  }

  private struct Filling {
    let arguments: [BlockNode]
    let outer: Int?
  }

  init(_ library: TemplateLibrary, _ data: TemplateValue) {
    self.library = library
    contexts = [data]
  }

  mutating func render(_ nodes: [TemplateNode], into output: inout [UInt8]) {
    for node in nodes {
      switch node {
      case .text(let text): render(text, into: &output)
      case .value(let value): render(value, into: &output)
      case .words(let words): render(words.nodes, into: &output)
      case .section(let section): render(section, into: &output)
      case .partial(let partial):
        include(partial.reference, indentation: partial.indentation, filling: nil, into: &output)
      case .parent(let parent):
        include(parent.reference, indentation: parent.indentation, filling: parent.arguments, into: &output)
      case .block(let block): render(block, into: &output)
      }
    }
  }
}

// MARK: - Text and values

extension TemplateRenderer {
  private mutating func render(_ text: TextNode, into output: inout [UInt8]) {
    guard !indentation.isEmpty else {
      output.append(contentsOf: text.bytes)
      return
    }
    var start = 0
    for end in text.lineEnds {
      // An empty line stays empty.
      let isEmpty = end == start + 1 || (end == start + 2 && text.bytes[start] == .carriageReturn)
      if !isEmpty { indentLine(into: &output) }
      output.append(contentsOf: text.bytes[start..<end])
      isAtLineStart = true
      start = end
    }
    if start < text.bytes.count {
      indentLine(into: &output)
      output.append(contentsOf: text.bytes[start...])
    }
  }

  @inline(__always)
  private mutating func indentLine(into output: inout [UInt8]) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    output.append(contentsOf: indentation)
  }

  private mutating func render(_ node: ValueNode, into output: inout [UInt8]) {
    guard var value = value(at: node.path) else { return }
    if let call = node.filter, value != .null { value = .text(call.filter.apply(value, call.forms)) }
    // The lines of a value are the data's: only the first one, which the template begins, is indented.
    switch value {
    case .null, .list, .object: break
    case .bool(let condition):
      indentLine(into: &output)
      output.append(contentsOf: (condition ? "true" : "false").utf8)
    case .integer(let number):
      indentLine(into: &output)
      output.append(contentsOf: String(number).utf8)
    case .decimal(let number):
      indentLine(into: &output)
      output.append(contentsOf: number.description.utf8)
    case .safeHTML(let safe):
      indentLine(into: &output)
      output.append(contentsOf: safe.html.utf8)
    case .text(let text):
      indentLine(into: &output)
      if node.isRaw, library.mode == .flat {
        output.append(contentsOf: text.utf8)
      } else if case .address(let place)? = library.writing(of: node) {
        AddressEscaping.append(text, at: place, to: &output)
      } else {
        HTMLEscaping.append(text, to: &output)
      }
    }
  }
}

extension TemplateLibrary {
  /// How a value is to be written; nil where no fields were declared.
  @inline(__always)
  fileprivate func writing(of node: ValueNode) -> HTMLPosition.Writing? {
    node.ordinal < writings.count ? writings[node.ordinal] : nil
  }
}

// MARK: - Names and sections

extension TemplateRenderer {
  private func value(at path: TemplatePath) -> TemplateValue? {
    switch path {
    case .current: return contexts.last
    case .loop(let datum): return loop.map { $0.value(of: datum) }
    case .field(let name, let steps):
      guard var value = field(name) else { return nil }
      for step in steps {
        guard case .object(let fields) = value, let next = fields[step] else { return nil }
        value = next
      }
      return value
    }
  }

  /// The field of the innermost object that has it.
  private func field(_ name: String) -> TemplateValue? {
    var index = contexts.count
    while index > 0 {
      index -= 1
      if case .object(let fields) = contexts[index], let value = fields[name] { return value }
    }
    return nil
  }

  private mutating func render(_ section: SectionNode, into output: inout [UInt8]) {
    let value = value(at: section.path) ?? .null
    guard value.isTrue != section.isInverted else { return }
    if section.isInverted {
      render(section.body, into: &output)
    } else if case .list(let items) = value {
      render(section.body, forEachOf: items, into: &output)
    } else if case .loop = section.path {
      // A condition on the loop leaves `.` to the item.
      render(section.body, into: &output)
    } else {
      contexts.append(value)
      render(section.body, into: &output)
      contexts.removeLast()
    }
  }

  private mutating func render(
    _ body: [TemplateNode], forEachOf items: [TemplateValue], into output: inout [UInt8]
  ) {
    let outerLoop = loop
    for (index, item) in items.enumerated() {
      loop = LoopPosition(index: index, count: items.count)
      contexts.append(item)
      render(body, into: &output)
      contexts.removeLast()
    }
    loop = outerLoop
  }
}

// MARK: - Partials, parents and blocks

extension TemplateRenderer {
  private mutating func include(
    _ reference: TemplateReference, indentation: [UInt8]?, filling arguments: [BlockNode]?,
    into output: inout [UInt8]
  ) {
    guard let index = index(of: reference) else { return }
    // Strict libraries have no circles. In flat mode this is what ends one.
    guard library.mode == .strict || depth < TemplateLibrary.depthLimit else { return }
    depth += 1
    let outerFilling = innermostFilling
    if let arguments {
      fillings.append(Filling(arguments: arguments, outer: outerFilling))
      innermostFilling = fillings.count - 1
    }
    renderIndented(library.templates[index].nodes, by: indentation, into: &output)
    if arguments != nil { fillings.removeLast() }
    innermostFilling = outerFilling
    depth -= 1
  }

  private func index(of reference: TemplateReference) -> Int? {
    switch reference {
    case .template(let index): return index
    case .missing: return nil
    case .dynamic(let path):
      guard case .text(let name) = value(at: path) else { return nil }
      return library.indices[name]
    }
  }

  private mutating func render(_ block: BlockNode, into output: inout [UInt8]) {
    let outerFilling = innermostFilling
    var body = block.body
    var endsLine = block.endsLine
    if let (argument, filling) = filling(of: block.name) {
      body = argument.body
      endsLine = argument.endsLine
      innermostFilling = fillings[filling].outer
    }
    if !body.isEmpty {
      renderIndented(body, by: block.indentation, into: &output)
      if !endsLine, !block.lineEnd.isEmpty {
        output.append(contentsOf: block.lineEnd)
        isAtLineStart = true
      }
    }
    innermostFilling = outerFilling
  }

  /// What fills a block: of the parents being rendered the outermost one that names it has the last word.
  private func filling(of name: String) -> (argument: BlockNode, filling: Int)? {
    var found: (BlockNode, Int)?
    var next = innermostFilling
    while let index = next {
      if let argument = fillings[index].arguments.last(where: { $0.name == name }) { found = (argument, index) }
      next = fillings[index].outer
    }
    return found
  }

  private mutating func renderIndented(
    _ nodes: [TemplateNode], by addition: [UInt8]?, into output: inout [UInt8]
  ) {
    let outerLength = indentation.count
    if let addition {
      indentation += addition
      isAtLineStart = true
    }
    render(nodes, into: &output)
    indentation.removeLast(indentation.count - outerLength)
  }
}

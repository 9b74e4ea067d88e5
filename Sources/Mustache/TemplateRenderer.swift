/// One rendering of one template: what its names mean at the moment, and where the output stands.
struct TemplateRenderer {
  private let library: TemplateLibrary
  private let program: TemplateProgram
  /// The values that sections have opened, the innermost last.
  private var contexts: [TemplateValue]
  /// Those of the contexts that have fields, so that a name is looked up without taking each of them out of its value.
  private var objects: [TemplateObject] = []
  /// Of the outermost object, which most names are found in.
  private let places: FieldPlaces
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
    /// Places in the program's blocks.
    let arguments: Range<Int>
    let outer: Int?
  }

  init(_ library: TemplateLibrary, _ data: TemplateValue) {
    self.library = library
    program = library.program
    contexts = [data]
    if case .object(let fields) = data {
      objects.append(fields)
      places = fields.places
    } else {
      places = .unknown
    }
  }

  /// - Parameter steps: Places in the program's steps.
  mutating func render(_ steps: Range<Int>, into output: inout [UInt8]) {
    for place in steps {
      switch program.steps[place] {
      case .text(let text): render(text, into: &output)
      case .value(let value): render(value, into: &output)
      case .section(let section): render(section, into: &output)
      case .include(let include): render(include, into: &output)
      case .block(let block): render(program.blocks[block], into: &output)
      }
    }
  }
}

// MARK: - Text and values

extension TemplateRenderer {
  private mutating func render(_ text: TemplateProgram.Text, into output: inout [UInt8]) {
    guard !indentation.isEmpty else { return append(text.bytes, to: &output) }
    var start = text.bytes.lowerBound
    for place in text.lineEnds {
      let end = text.bytes.lowerBound + program.lineEnds[place]
      // An empty line stays empty.
      let isEmpty = end == start + 1 || (end == start + 2 && program.bytes[start] == .carriageReturn)
      if !isEmpty { indentLine(into: &output) }
      append(start..<end, to: &output)
      isAtLineStart = true
      start = end
    }
    if start < text.bytes.upperBound {
      indentLine(into: &output)
      append(start..<text.bytes.upperBound, to: &output)
    }
  }

  /// A piece of what the templates say.
  @inline(__always)
  private func append(_ piece: Range<Int>, to output: inout [UInt8]) {
    program.bytes.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[piece])) }
  }

  @inline(__always)
  private mutating func indentLine(into output: inout [UInt8]) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    output.append(contentsOf: indentation)
  }

  private mutating func render(_ step: TemplateProgram.Value, into output: inout [UInt8]) {
    guard var value = value(at: step.path) else { return }
    if let filter = step.filter, value != .null {
      value = .text(program.filters[filter].filter.apply(value, program.filters[filter].forms))
    }
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
      output.append(contentsOf: safe.bytes)
    case .text(let text):
      indentLine(into: &output)
      if step.isRaw, library.mode == .flat {
        output.append(contentsOf: text.utf8)
      } else if case .address(let place)? = step.writing {
        AddressEscaping.append(text, at: place, to: &output)
      } else {
        HTMLEscaping.append(text, to: &output)
      }
    }
  }
}

// MARK: - Names and sections

extension TemplateRenderer {
  private func value(at path: TemplateProgram.Path) -> TemplateValue? {
    switch path {
    case .current: return contexts.last
    case .loop(let datum): return loop.map { $0.value(of: datum) }
    case .field(let name, let dotted):
      guard var value = field(name) else { return nil }
      for place in dotted {
        guard case .object(let fields) = value, let next = fields[program.names[program.dotted[place]]] else {
          return nil
        }
        value = next
      }
      return value
    }
  }

  /// The field of the innermost object that has it.
  private func field(_ place: Int) -> TemplateValue? {
    let name = program.names[place]
    var index = objects.count
    while index > 1 {
      index -= 1
      if let value = objects[index][name] { return value }
    }
    guard index > 0 else { return nil }
    return places.areKnown ? objects[0].value(of: name, places) : objects[0][name]
  }

  /// Renders what stands inside a section that opens a value.
  private mutating func render(_ body: Range<Int>, opening value: TemplateValue, into output: inout [UInt8]) {
    contexts.append(value)
    if case .object(let fields) = value {
      objects.append(fields)
      render(body, into: &output)
      objects.removeLast()
    } else {
      render(body, into: &output)
    }
    contexts.removeLast()
  }

  private mutating func render(_ section: TemplateProgram.Section, into output: inout [UInt8]) {
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
      render(section.body, opening: value, into: &output)
    }
  }

  private mutating func render(_ body: Range<Int>, forEachOf items: [TemplateValue], into output: inout [UInt8]) {
    let outerLoop = loop
    for (index, item) in items.enumerated() {
      loop = LoopPosition(index: index, count: items.count)
      render(body, opening: item, into: &output)
    }
    loop = outerLoop
  }
}

// MARK: - Partials, parents and blocks

extension TemplateRenderer {
  private mutating func render(_ include: TemplateProgram.Include, into output: inout [UInt8]) {
    guard let index = index(of: include.reference) else { return }
    // Strict libraries have no circles. In flat mode this is what ends one.
    guard library.mode == .strict || depth < TemplateLibrary.depthLimit else { return }
    depth += 1
    let outerFilling = innermostFilling
    if let arguments = include.arguments {
      fillings.append(Filling(arguments: arguments, outer: outerFilling))
      innermostFilling = fillings.count - 1
    }
    renderIndented(program.templates[index], by: include.indentation, into: &output)
    if include.arguments != nil { fillings.removeLast() }
    innermostFilling = outerFilling
    depth -= 1
  }

  private func index(of reference: TemplateProgram.Reference) -> Int? {
    switch reference {
    case .template(let index): return index
    case .missing: return nil
    case .dynamic(let path):
      guard case .text(let name) = value(at: path) else { return nil }
      return library.indices[name]
    }
  }

  private mutating func render(_ block: TemplateProgram.Block, into output: inout [UInt8]) {
    let outerFilling = innermostFilling
    var filler = block
    if let (argument, filling) = filling(of: block.name) {
      filler = argument
      innermostFilling = fillings[filling].outer
    }
    if !filler.isEmpty {
      renderIndented(filler.body, by: block.indentation, into: &output)
      if !filler.endsLine, !block.lineEnd.isEmpty {
        append(block.lineEnd, to: &output)
        isAtLineStart = true
      }
    }
    innermostFilling = outerFilling
  }

  /// What fills a block: of the parents being rendered the outermost one that names it has the last word.
  private func filling(of name: Int) -> (argument: TemplateProgram.Block, filling: Int)? {
    var found: (TemplateProgram.Block, Int)?
    var next = innermostFilling
    while let index = next {
      if let place = fillings[index].arguments.last(where: { program.blocks[$0].name == name }) {
        found = (program.blocks[place], index)
      }
      next = fillings[index].outer
    }
    return found
  }

  private mutating func renderIndented(_ steps: Range<Int>, by addition: Range<Int>?, into output: inout [UInt8]) {
    let outerLength = indentation.count
    if let addition {
      indentation += program.bytes[addition]
      isAtLineStart = true
    }
    render(steps, into: &output)
    indentation.removeLast(indentation.count - outerLength)
  }
}

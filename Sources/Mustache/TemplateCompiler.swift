/// Makes a program out of templates that are checked.
struct TemplateCompiler {
  private(set) var program = TemplateProgram()
  private let writings: [HTMLPosition.Writing]
  private var places: [String: Int] = [:]

  init(_ templates: [Template], writings: [HTMLPosition.Writing]) {
    self.writings = writings
    for template in templates { program.templates.append(compile(template.nodes)) }
  }

  /// The steps of nodes stand side by side; those of what is inside them stand in front.
  private mutating func compile(_ nodes: [TemplateNode]) -> Range<Int> {
    var steps: [TemplateProgram.Step] = []
    append(nodes, to: &steps)
    program.steps += steps
    return program.steps.count - steps.count..<program.steps.count
  }

  private mutating func append(_ nodes: [TemplateNode], to steps: inout [TemplateProgram.Step]) {
    for node in nodes {
      switch node {
      case .text(let text):
        program.lineEnds += text.lineEnds
        let lineEnds = program.lineEnds.count - text.lineEnds.count..<program.lineEnds.count
        steps.append(.text(.init(bytes: piece(text.bytes), lineEnds: lineEnds)))
      case .value(let value): steps.append(.value(step(value)))
      case .words(let words): append(words.nodes, to: &steps)
      case .section(let section):
        steps.append(
          .section(.init(path: path(section.path), isInverted: section.isInverted, body: compile(section.body))))
      case .partial(let partial):
        steps.append(
          .include(
            .init(
              reference: reference(partial.reference), indentation: partial.indentation.map { piece($0) },
              arguments: nil)))
      case .parent(let parent):
        let arguments = parent.arguments.map { block($0) }
        program.blocks += arguments
        steps.append(
          .include(
            .init(
              reference: reference(parent.reference), indentation: parent.indentation.map { piece($0) },
              arguments: program.blocks.count - arguments.count..<program.blocks.count)))
      case .block(let block):
        program.blocks.append(self.block(block))
        steps.append(.block(program.blocks.count - 1))
      }
    }
  }

  private mutating func piece(_ bytes: [UInt8]) -> Range<Int> {
    program.bytes += bytes
    return program.bytes.count - bytes.count..<program.bytes.count
  }

  private mutating func step(_ value: ValueNode) -> TemplateProgram.Value {
    if let filter = value.filter { program.filters.append(filter) }
    return TemplateProgram.Value(
      path: path(value.path), isRaw: value.isRaw, filter: value.filter == nil ? nil : program.filters.count - 1,
      writing: value.ordinal < writings.count ? writings[value.ordinal] : nil)
  }

  private mutating func block(_ block: BlockNode) -> TemplateProgram.Block {
    TemplateProgram.Block(
      name: place(of: block.name), body: compile(block.body), isEmpty: block.body.isEmpty,
      indentation: block.indentation.map { piece($0) }, lineEnd: piece(block.lineEnd), endsLine: block.endsLine)
  }

  private mutating func reference(_ reference: TemplateReference) -> TemplateProgram.Reference {
    switch reference {
    case .template(let index): .template(index)
    case .dynamic(let path): .dynamic(self.path(path))
    case .missing: .missing
    }
  }

  private mutating func path(_ path: TemplatePath) -> TemplateProgram.Path {
    switch path {
    case .current: return .current
    case .loop(let datum): return .loop(datum)
    case .field(let name, let steps):
      let dotted = steps.map { place(of: $0) }
      program.dotted += dotted
      return .field(place(of: name), program.dotted.count - steps.count..<program.dotted.count)
    }
  }

  private mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = program.names.count
    program.names.append(TemplateName(name))
    return program.names.count - 1
  }
}

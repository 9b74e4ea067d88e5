/// What names mean, by the fields that are declared.
extension TemplateChecker {
  /// The type of the field that a value's tag names. Throws where it cannot be printed as the tag asks.
  func type(of value: ValueNode) throws(NameProblem) -> FieldType {
    let name = value.path.spelling
    if case .loop(let datum) = value.path {
      guard loops > 0 else { throw outsideOfLoop(datum) }
      return datum == .index || datum == .number ? .integer : .flag
    }
    let type: FieldType
    if value.path == .current {
      guard case .value(let own)? = scopes.last else {
        throw NameProblem(
          message: "`.` is no single value here", advice: "Write the name of one of \(subject)'s fields.")
      }
      type = own
    } else {
      let (found, field, place) = try resolve(value.path)
      type = found
      if let missing = firstMissing(field, place) {
        throw NameProblem(
          message: "`\(missing)` may be missing",
          advice: "Put the tag into a section that asks for it: `{{#\(missing)}}…{{/\(missing)}}`.")
      }
    }
    return try printable(type, named: name, in: value)
  }

  private func printable(
    _ type: FieldType, named name: String, in value: ValueNode
  ) throws(NameProblem) -> FieldType {
    if let filter = value.filter?.filter {
      guard !filter.accepts.contains(type.kind) else { return .text }
      let taken = filter.accepts.map(\.inWords).sorted().joined(separator: " or ")
      throw NameProblem(
        message: "the filter `\(filter.name)` takes \(taken), but `\(name)` is \(type.kind.inWords)",
        advice: "Take the filter out, or take another field.")
    }
    switch type {
    case .flag:
      throw NameProblem(
        message: "`\(name)` is a yes or no, which nobody reads",
        advice: "Ask for it with a section: `{{#\(name)}}…{{/\(name)}}`.")
    case .object:
      throw NameProblem(
        message: "`\(name)` is a group of fields", advice: "Write one of them, as in `{{\(name).\(example(type))}}`.")
    case .list:
      throw NameProblem(
        message: "`\(name)` is a list",
        advice: "Repeat over it with a section: `{{#\(name)}}{{\(example(type))}}{{/\(name)}}`.")
    case .html where !value.isRaw:
      throw NameProblem(
        message: "`\(name)` is HTML and would be shown with its tags",
        advice: "Write it with three braces: `{{{\(name)}}}`.")
    case .text, .address, .integer, .date, .time:
      guard !value.isRaw else {
        throw NameProblem(
          message: "`\(name)` is \(type.kind.inWords), not HTML", advice: "Write it with two braces: `{{\(name)}}`.")
      }
    case .html: break
    }
    return type
  }

  private func example(_ type: FieldType) -> String {
    switch type {
    case .object(let fields), .list(let fields): fields.fields.first?.name ?? "name"
    default: "name"
    }
  }

  // MARK: Sections

  /// Opens what a section asks for: a scope, a loop, the certainty that a field is there.
  mutating func open(_ section: SectionNode) throws(NameProblem) {
    switch section.path {
    case .loop(let datum):
      guard loops > 0 else { throw outsideOfLoop(datum) }
    case .current:
      if !section.isInverted, let last = scopes.last { scopes.append(last) }
    case .field:
      let (type, _, place) = try resolve(section.path)
      guard !section.isInverted else { return }
      for length in 1...max(1, place.path.count) {
        askedFor.insert(FieldPlace(scope: place.scope, path: Array(place.path.prefix(length))))
      }
      switch type {
      case .object(let fields): scopes.append(.fields(fields))
      case .list(let fields):
        scopes.append(.fields(fields))
        loops += 1
      case .flag: break
      default: scopes.append(.value(type))
      }
    }
  }

  private func outsideOfLoop(_ datum: LoopDatum) -> NameProblem {
    NameProblem(
      message: "`\(datum.rawValue)` stands outside of a list", advice: "It tells where a section over a list is.")
  }

  // MARK: Names

  /// A field as the renderer finds it: in the innermost scope that has the first name, and from there step by step.
  private func resolve(
    _ path: TemplatePath
  ) throws(NameProblem) -> (type: FieldType, fields: [TemplateField], place: FieldPlace) {
    guard case .field(let name, let steps) = path else {
      throw NameProblem(message: "`\(path.spelling)` names no field", advice: "Write the name of a field.")
    }
    for index in scopes.indices.reversed() {
      guard case .fields(let fields) = scopes[index], let field = fields[name] else { continue }
      var found = [field]
      for step in steps {
        let last = found[found.count - 1]
        guard case .object(let inner) = last.type else {
          throw NameProblem(
            message: "`\(last.name)` is \(last.type.kind.inWords) and has no field `\(step)`",
            advice: last.type.kind == .list
              ? "Repeat over it with a section: `{{#\(last.name)}}…{{/\(last.name)}}`." : "Write `\(last.name)` alone.")
        }
        guard let next = inner[step] else { throw unknown(step, in: [inner]) }
        found.append(next)
      }
      return (found[found.count - 1].type, found, FieldPlace(scope: index, path: [name] + steps))
    }
    throw unknown(
      name,
      in: scopes.reversed().compactMap { scope in
        guard case .fields(let fields) = scope else { return nil }
        return fields
      })
  }

  /// The first optional field on the way that no section has asked for, as the tag writes it.
  private func firstMissing(_ fields: [TemplateField], _ place: FieldPlace) -> String? {
    for (index, field) in fields.enumerated() where field.isOptional {
      let path = Array(place.path.prefix(index + 1))
      if !askedFor.contains(FieldPlace(scope: place.scope, path: path)) { return path.joined(separator: ".") }
    }
    return nil
  }

  private func unknown(_ name: String, in places: [TemplateFields]) -> NameProblem {
    let near = NearestName.suggestion(for: name, among: places.flatMap { $0.fields.map(\.name) })
    let subject = places.first?.subject ?? "this page"
    return NameProblem(
      message: "`\(name)` is no field of \(subject)",
      advice: near.map { "Did you mean `\($0)`?" } ?? "`minutebook templates` lists the fields.")
  }

  /// What the innermost fields belong to.
  private var subject: String {
    for scope in scopes.reversed() { if case .fields(let fields) = scope { return fields.subject } }
    return "this page"
  }
}

extension TemplatePath {
  /// As a tag writes it.
  var spelling: String {
    switch self {
    case .current: "."
    case .field(let name, let steps): ([name] + steps).joined(separator: ".")
    case .loop(let datum): datum.rawValue
    }
  }
}

extension TemplateFields {
  /// Where a page's data is not what was declared, for tests: each place with what is wrong there.
  ///
  /// Every declared field is to be there, null where an optional one has nothing, so that no name can reach a field of
  /// the same name further out; and nothing that is not declared.
  public func mismatches(_ value: TemplateValue, at path: String = "") -> [String] {
    guard case .object(let object) = value else { return ["\(path): no object"] }
    let data = object.byName
    var found: [String] = []
    for name in data.keys.sorted() where self[name] == nil { found.append("\(path)\(name): not declared") }
    for field in fields {
      let place = path + field.name
      guard let own = data[field.name] else {
        found.append("\(place): missing")
        continue
      }
      if own == .null {
        if !field.isOptional { found.append("\(place): null, but not optional") }
      } else {
        found += field.type.mismatches(own, at: place)
      }
    }
    return found
  }
}

extension FieldType {
  fileprivate func mismatches(_ value: TemplateValue, at path: String) -> [String] {
    switch (self, value) {
    case (.text, .text), (.address, .text), (.date, .text), (.time, .text): []
    case (.html, .safeHTML), (.integer, .integer), (.flag, .bool): []
    case (.object(let fields), .object): fields.mismatches(value, at: path + ".")
    case (.list(let fields), .list(let entries)):
      entries.enumerated().flatMap { fields.mismatches($1, at: "\(path)[\($0)].") }
    default: ["\(path): not \(kind.inWords)"]
    }
  }
}

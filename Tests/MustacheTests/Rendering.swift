import Mustache
import Testing

/// A library of templates given by name and text; the file of each is `name.html`.
func library(_ templates: KeyValuePairs<String, String>, mode: TemplateMode = .strict) throws -> TemplateLibrary {
  try TemplateLibrary(
    templates.map { TemplateSource(name: $0.key, file: "\($0.key).html", source: Array($0.value.utf8)) }, mode: mode)
}

/// What the template `page` among the templates makes of the data.
func render(
  _ templates: KeyValuePairs<String, String>, _ data: TemplateValue = [:], mode: TemplateMode = .strict
) throws -> String {
  var output: [UInt8] = []
  try library(templates, mode: mode).render("page", data, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// What a single template makes of the data.
func render(_ template: String, _ data: TemplateValue = [:], mode: TemplateMode = .strict) throws -> String {
  try render(["page": template], data, mode: mode)
}

/// The problems of some templates, each as `file:line:column: message`.
func problems(_ templates: KeyValuePairs<String, String>, mode: TemplateMode = .strict) -> [String] {
  do {
    _ = try library(templates, mode: mode)
    return []
  } catch let problems as TemplateProblems {
    return problems.problems.map { "\($0.file):\($0.line):\($0.column): \($0.message)" }
  } catch {
    return ["\(error)"]
  }
}

/// One template, its data, and the page they make.
struct Case: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let data: TemplateValue
  let expected: String

  init(_ name: String, _ template: String, _ data: TemplateValue = [:], _ expected: String) {
    self.name = name
    self.template = template
    self.data = data
    self.expected = expected
  }

  var testDescription: String { name }
}

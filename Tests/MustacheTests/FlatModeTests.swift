import Mustache
import Testing

@Suite struct FlatModeTests {
  @Test("A missing partial or parent renders as nothing", arguments: ["{{>none}}", "{{<none}}{{$a}}x{{/a}}{{/none}}"])
  func missingTemplateRendersAsNothing(template: String) throws {
    #expect(try render("[\(template)]", mode: .flat) == "[]")
  }

  @Test("A partial may recurse as deep as the data")
  func partialMayRecurse() throws {
    let tree: TemplateValue = [
      "n": 1, "below": [["n": 2, "below": [["n": 3, "below": []]]], ["n": 4, "below": []]],
    ]
    let output = try render(
      ["page": "{{>node}}", "node": "{{n}}({{#below}}{{>node}}{{/below}})"], tree, mode: .flat)
    #expect(output == "1(2(3())4())")
  }

  @Test("A partial that recurses for ever ends at the limit")
  func endlessRecursionEndsAtTheLimit() throws {
    let output = try render(["page": "{{>x}}", "x": "x{{>x}}"], mode: .flat)
    #expect(output == String(repeating: "x", count: TemplateLibrary.depthLimit))
  }

  @Test("The limit counts what is open, not what has been rendered")
  func limitCountsWhatIsOpen() throws {
    let items = TemplateValue.list(Array(repeating: 1, count: TemplateLibrary.depthLimit * 2))
    let output = try render(["page": "{{#l}}{{>x}}{{/l}}", "x": "x"], ["l": items], mode: .flat)
    #expect(output.count == TemplateLibrary.depthLimit * 2)
  }

  @Test("The data may name a partial")
  func dataMayNameAPartial() throws {
    let templates: KeyValuePairs = ["page": "{{>*kind}}{{> * deep.kind }}{{>*none}}{{>*unknown}}", "a": "A", "b": "B"]
    let data: TemplateValue = ["kind": "a", "deep": ["kind": "b"], "unknown": "c"]
    #expect(try render(templates, data, mode: .flat) == "AB")
  }

  @Test("The data may name a parent")
  func dataMayNameAParent() throws {
    let templates: KeyValuePairs = ["page": "{{<*kind}}{{$x}}x{{/x}}{{/*kind}}", "a": "<{{$x}}{{/x}}>"]
    #expect(try render(templates, ["kind": "a"], mode: .flat) == "<x>")
  }

  @Test("What a parent does not take up is dropped, and the last filling counts")
  func whatAParentDoesNotTakeUpIsDropped() throws {
    let output = try render(
      ["page": "{{<p}}text{{x}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{$none}}3{{/none}}{{/p}}", "p": "[{{$a}}{{/a}}]"],
      ["x": "no"], mode: .flat)
    #expect(output == "[2]")
  }

  @Test("Tags that are wrong in any mode are errors here too")
  func wrongTagsAreErrorsInFlatMode() {
    #expect(
      problems(["page": "{{#a}}{{"], mode: .flat) == [
        "page.html:1:1: `{{#a}}` is never closed", "page.html:1:7: the tag is never closed",
      ])
  }
}

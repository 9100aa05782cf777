namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>What is written where another name, or another thread, has written it.</content>
internal sealed partial class BodyWriter
{
    private void Place() => _dice.Weigh<Action>((3, Reference), (IsIterator ? 0 : 3, JoinedTask), (2, AnswerOfATask))();

    /// <summary>A local that refers to another, to a field or to an element.</summary>
    private void Reference()
    {
        var kind = _dice.Pick(ValueKind.Name, ValueKind.Flag);
        if (IsIterator || values.FindAssignable(kind) is not { } target)
        {
            GetStatement();
            return;
        }

        var reference = outline.NewName("r");
        writer.Add($"ref var {reference} = ref {target.Text};");
        writer.Add($"{reference} = {(kind == ValueKind.Name ? VariableName() : Truth())};");
        values.Add(new Value(kind, reference, CanAssign: true, CanCapture: false));
    }

    /// <summary>A task that only assigns what it captures, and has done so before anything else runs.</summary>
    private void JoinedTask()
    {
        if (values.Find(ValueKind.Name, value => value is { CanAssign: true, CanCapture: true }) is not { } name)
        {
            GetStatement();
            return;
        }

        var (task, flag) = (outline.NewName("t"), values.Find(ValueKind.Flag, value => value is { CanAssign: true, CanCapture: true })?.Text);
        var assigned = $"{name.Text} = {Pick("\"v\"", "\"w\"", $"\"{outline.NewName("x")}\"")};{(flag is null ? "" : $" {flag} = !{flag};")}";
        if (_dice.OneIn(2))
        {
            writer.Add($"Task.Run(() => {{ {assigned} }}).{Pick("Wait()", "GetAwaiter().GetResult()")};");
            return;
        }

        writer.Add($"var {task} = Task.Run(() => {{ {assigned} }});");
        writer.Add($"{task}.Wait();");
    }

    private void AnswerOfATask()
    {
        var answer = outline.NewName("k");
        writer.Add($"var {answer} = Task.Run(() => {Captured(ValueKind.Name, "\"v\"")}).Result;");
        values.Add(new Value(ValueKind.Name, answer));
    }
}

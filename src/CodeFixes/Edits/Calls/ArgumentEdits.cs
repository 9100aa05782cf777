using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes to argument lists.</summary>
internal static class ArgumentEdits
{
    /// <summary>The argument that a call which asks for a variable has for a parameter; null where it has none, or the call is another
    /// one.</summary>
    public static ArgumentSyntax? GetArgument(
        InvocationExpressionSyntax get, string parameter, SemanticModel model, CancellationToken cancellation) =>
        CodeMeaning.Of(model, cancellation).MemberOf(get, cancellation) == ApiMember.GetVariable && model.GetOperation(get, cancellation) is IInvocationOperation call
            ? Written(call, parameter)
            : null;

    /// <summary>The argument that is written for a parameter of a call; null where there is none.</summary>
    public static ArgumentSyntax? Written(IInvocationOperation call, string parameter) => Written(call.Arguments, parameter);

    /// <summary>The same among some arguments.</summary>
    public static ArgumentSyntax? Written(ImmutableArray<IArgumentOperation> arguments, string parameter) => arguments
        .FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter)
        ?.Syntax.FirstAncestorOrSelf<ArgumentSyntax>(); // Around a value in parentheses the operation stands on these.

    /// <summary>Appends an argument, laid out like the last one: on a line of its own where that one is.</summary>
    public static ImmutableArray<TextChange> Append(ArgumentListSyntax list, string argument, SourceFile source)
    {
        if (list.Arguments.Count == 0)
        {
            return [Insertion(list.OpenParenToken.Span.End, argument)];
        }

        var last = list.Arguments.Last();
        if (!source.StartsLine(last.SpanStart))
        {
            return [Insertion(last.Span.End, ", " + argument)];
        }

        // A comment behind the last argument stays with it.
        var ownLine = source.LineBreak + source.IndentOf(last.SpanStart) + argument;
        var endOfLine = source.LineOf(last.Span.End).End;
        return endOfLine <= list.CloseParenToken.SpanStart && endOfLine > last.Span.End
            ? [Insertion(last.Span.End, ","), Insertion(endOfLine, ownLine)]
            : [Insertion(last.Span.End, "," + ownLine)];
    }

    /// <summary>Takes an argument away, with the comma and the blanks that belong to it; comments stay.</summary>
    public static ImmutableArray<TextChange> Remove(ArgumentListSyntax list, ArgumentSyntax argument, SourceFile source)
    {
        var arguments = list.Arguments;
        var index = arguments.IndexOf(argument);
        if (arguments.Count == 1)
        {
            return [Deletion(argument.SpanStart, argument.Span.End)];
        }

        if (index == 0)
        {
            var comma = arguments.GetSeparator(0);
            return HasOnlyBlanks(source, argument.Span.End, comma.SpanStart)
                && HasOnlyBlanks(source, comma.Span.End, arguments[1].SpanStart)
                ? [Deletion(argument.SpanStart, arguments[1].SpanStart)]
                : [Deletion(argument.SpanStart, argument.Span.End), Deletion(comma.SpanStart, comma.Span.End)];
        }

        var before = arguments.GetSeparator(index - 1);
        return HasOnlyBlanks(source, before.Span.End, argument.SpanStart)
            ? [Deletion(before.SpanStart, argument.Span.End)]
            : [Deletion(before.SpanStart, before.Span.End), Deletion(argument.SpanStart, argument.Span.End)];
    }

    /// <summary>Puts the names of their parameters before the arguments behind one, so that they go on meaning the same without it or in
    /// another order of parameters.</summary>
    public static IEnumerable<TextChange> NameBehind(
        InvocationExpressionSyntax call, ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation) =>
        from later in (model.GetOperation(call, cancellation) as IInvocationOperation)?.Arguments ?? []
        where later.ArgumentKind == ArgumentKind.Explicit
        let written = later.Syntax.FirstAncestorOrSelf<ArgumentSyntax>()
        where written is { NameColon: null } && written.Parent == argument.Parent && written.SpanStart > argument.SpanStart
        select Insertion(written.SpanStart, $"{later.Parameter!.Name}: ");

    private static bool HasOnlyBlanks(SourceFile source, int start, int end) =>
        string.IsNullOrWhiteSpace(source.Text.ToString(TextSpan.FromBounds(start, end)));

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);

    private static TextChange Deletion(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}

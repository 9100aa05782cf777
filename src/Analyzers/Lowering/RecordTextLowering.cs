using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the members that the compiler writes for a record to give it as a text: one that says what it is, and one that appends what is in it.</summary>
/// <param name="lowering">Has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class RecordTextLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>The code of one of these members.</summary>
    public void Body(IMethodSymbol method, Steps steps) =>
        steps.Add(new JumpEffect(JumpKind.Return, Value: method.Name == TextMembers.ToText ? Whole(method.ContainingType, steps) : Parts(method, steps)));

    private Term Whole(INamedTypeSymbol record, Steps steps)
    {
        var print = PrintOf(record)!;
        var type = print.Parameters[0].Type;
        var builder = new ReadTerm(factory.NewResult());
        steps.Add(new MakeEffect(builder.Slot, factory.Named(type)));
        lowering.BuilderContents.Build(type, builder, new LiteralTerm(record.Name + " { "), steps);
        var hasParts = Printed(print, builder, isBase: false, steps);
        var end = lowering.Branches.Choice(hasParts, _ => new LiteralTerm(" }"), _ => new LiteralTerm("}"), steps);
        return Terms.Joined([lowering.BuilderContents.Built(type, builder), end]);
    }

    private Term Parts(IMethodSymbol method, Steps steps)
    {
        var (record, type, builder) = (method.ContainingType, method.Parameters[0].Type, new ReadTerm(factory.ParameterOf(method.Parameters[0])));
        var inherited = record.BaseType is { IsRecord: true } based && PrintOf(based) is { } print ? Inherited(print, type, builder, steps) : null;
        var parts = record.GetMembers().Where(IsPrinted).ToList();
        foreach (var (part, index) in parts.Select((part, index) => (part, index)))
        {
            var separator = index > 0 ? new LiteralTerm(", ")
                : inherited is null ? new LiteralTerm("") : lowering.Branches.Choice(inherited, _ => new LiteralTerm(", "), _ => new LiteralTerm(""), steps);
            Append([separator, new LiteralTerm(part.Name + " = "), lowering.Texts.TextOf(TypeOf(part), operand: null, Held(part, steps), steps)], type, builder, steps);
        }

        return parts.Count > 0 ? Terms.True : inherited ?? Terms.False;
    }

    /// <summary>Appends what the record has of its base, which may be one of which nothing is known.</summary>
    private Term Inherited(IMethodSymbol print, ITypeSymbol type, Term builder, Steps steps)
    {
        if (factory.Context.IsOwn(print))
        {
            return Printed(print, builder, isBase: true, steps);
        }

        Append([factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_String), origin: null, new ThisTerm())], type, builder, steps);
        return factory.Determined(print.ReturnType, origin: null, new ThisTerm());
    }

    private Term Printed(IMethodSymbol print, Term builder, bool isBase, Steps steps) => lowering.SourceCalls.SourceCall(
        print, new ThisTerm(), [new Argument(factory.SlotFor(print.OriginalDefinition.Parameters[0]), builder)], factory.NewResult(), operation: null, steps, isBase);

    private void Append(ImmutableArray<Term> texts, ITypeSymbol type, Term builder, Steps steps) =>
        lowering.BuilderContents.Build(type, builder, Terms.Joined([lowering.BuilderContents.Built(type, builder), .. texts]), steps);

    private Term Held(ISymbol part, Steps steps) => part is IPropertySymbol { GetMethod: { } getter } property && lowering.Accessors.ReadsThroughAccessor(property)
        ? lowering.SourceCalls.SourceCall(getter, new ThisTerm(), [], factory.NewResult(), operation: null, steps)
        : lowering.Fields.FieldOfObject(new ThisTerm(), part);

    private static bool IsPrinted(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && member is IFieldSymbol or IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod: not null };

    private static ITypeSymbol TypeOf(ISymbol part) => part is IPropertySymbol property ? property.Type : ((IFieldSymbol)part).Type;

    private static IMethodSymbol? PrintOf(INamedTypeSymbol record) => record.GetMembers(CompilerMembers.Print).OfType<IMethodSymbol>()
        .FirstOrDefault(method => method is { IsStatic: false, Parameters: [{ Type: var type }] } && StringBuilderContents.IsBuilder(type));
}

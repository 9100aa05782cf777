namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Exceptions that are caught, and caught and thrown again.</content>
internal sealed partial class BodyWriter
{
    private void Handler()
    {
        writer.Add("try");
        Block();

        // Where a program starts in any graph, the judge learns from failures what it expects there: none may be kept from it.
        var catches = outline.StartsClosed ? _dice.Between(0, 4) : 0;
        if (catches > 0)
        {
            Catch(_dice.Weigh(
                (10, "catch (ScopeException)"),
                (4, "catch (Exception)"),
                (3, "catch (InvalidOperationException)"),
                (2, "catch"),
                (2, "catch (ArgumentException)"),
                (1, "catch (OperandException)"),
                (If(Features.Branches, 3), $"catch (ScopeException) when ({Condition()})"),
                (2, $"catch (ScopeException {outline.NewName("x")})")));
        }

        if (catches == 0 || _dice.OneIn(5))
        {
            writer.Add("finally");
            Block(Jumps.None, 2);
        }
    }

    private void Catch(string clause)
    {
        writer.Add(clause);
        var rethrows = _dice.OneIn(4);
        var isConditional = rethrows && outline.Has(Features.Branches) && _dice.OneIn(2);
        Block(_jumps, 3, first: () =>
        {
            if (isConditional)
            {
                writer.Add($"if ({Condition()})");
                writer.Block(() => writer.Add("throw;"));
            }
            else if (rethrows)
            {
                writer.Add("throw;");
            }
        });
    }
}

namespace ScopeLint.Analyzers.Bindings;

/// <summary>The names of what models are written with; a test holds each against the real models.</summary>
internal static class ModelNames
{
    /// <summary>The namespace around all of them.</summary>
    public const string Namespace = "Models";

    /// <summary>The attribute that says of which type a class is the model.</summary>
    public const string ModelOfAttribute = "ModelOfAttribute";

    /// <summary>The same, as code writes it.</summary>
    public const string ModelOf = "ModelOf";

    /// <summary>The class by which models tell something of a call.</summary>
    public const string Notice = "Notice";

    /// <summary>The class by which models go through what containers hold.</summary>
    public const string Elements = "Elements";

    /// <summary>The class by which models tell of what runs beside the code that has called them.</summary>
    public const string Others = "Others";

    /// <summary>How a parameter begins that is told the static type of the argument for another one, behind which the name of that one stands.</summary>
    public const string TypeOf = "typeOf_";

    public const string NeverEntered = "NeverEntered";
    public const string NameScopeNeverEntered = "NameScopeNeverEntered";
    public const string ReuseIgnored = "ReuseIgnored";
    public const string SwitchIgnored = "SwitchIgnored";
    public const string InAnyOrder = "InAnyOrder";
    public const string MayAct = "MayAct";
    public const string Wait = "Wait";
    public const string Left = "Left";
    public const string TaskOf = "TaskOf";
}

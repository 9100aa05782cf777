namespace ScopeLint.Analyzers.Bindings;

/// <summary>Every name of ScopeLint.Runtime that the analyzers and fixes spell; a test holds each against the real library.</summary>
internal static class RuntimeNames
{
    public const string Namespace = "ScopeLint";
    public const string Assembly = "ScopeLint.Runtime";

    public const string VariableScope = "VariableScope";
    public const string NameScope = "NameScope";
    public const string Variable = "Variable";
    public const string VariableRequest = "VariableRequest";
    public const string Graph = "Graph";
    public const string Reuse = "Reuse";
    public const string Shape = "Shape";
    public const string DType = "DType";
    public const string Initializer = "Initializer";
    public const string Op = "Op";
    public const string ShapeOf = "ShapeOfAttribute";
    public const string ScopeNeutral = "ScopeNeutralAttribute";
    public const string NamedTensor = "NamedTensor";
    public const string TypedVariable = "Variable`1", TypedTensor = "NamedTensor`1";
    public const string PartitionedVariable = "PartitionedVariable`1";
    public const string Parts = "Parts", Partitions = "Partitions", FullShape = "FullShape";

    /// <summary>What an operation takes: a tensor or a variable.</summary>
    public const string Operand = "IOperand`1";
    public const string ScopeException = "ScopeException";
    public const string OperandException = "OperandException";
    public const string ScopeError = "ScopeError", OperandError = "OperandError";
    public const string Error = "Error";
    public const string VariableName = "VariableName";
    public const string RuleId = "RuleId", NearestName = "NearestName", FirstCreatedAt = "FirstCreatedAt";
    public const string AlreadyExists = "AlreadyExists";
    public const string DoesNotExist = "DoesNotExist";
    public const string ShapeMismatch = "ShapeMismatch";
    public const string DTypeMismatch = "DTypeMismatch";
    public const string ShapeUndefined = "ShapeUndefined";
    public const string ConflictingArguments = "ConflictingArguments";
    public const string ImproperNesting = "ImproperNesting";
    public const string NestedReset = "NestedReset";

    /// <summary>A variable is to be created in a graph that creates none any more.</summary>
    public const string Frozen = "Frozen";

    /// <summary>A scope is opened with neither a name nor a default name.</summary>
    public const string NeedsName = "NeedsName";

    /// <summary>A variable is asked for whole that is cut into shards, or the other way round.</summary>
    public const string PartitionMismatch = "PartitionMismatch";
    public const string InvalidName = "InvalidName";
    public const string ReuseNeedsName = "ReuseNeedsName";
    public const string OtherGraph = "OtherGraph";
    public const string ShapesDoNotFit = "ShapesDoNotFit";
    public const string ScopeFlow = "ScopeFlow";

    public const string Open = "Open";
    public const string Dispose = "Dispose";
    public const string Current = "Current";
    public const string FullName = "FullName";
    public const string Name = "Name";
    public const string ReuseVariables = "ReuseVariables";
    public const string Get = "Get";
    public const string GetLocal = "GetLocal";
    public const string Create = "Create";
    public const string Exists = "Exists";
    public const string TryGet = "TryGet";
    public const string AsDefault = "AsDefault";
    public const string Default = "Default";
    public const string ResetDefault = "ResetDefault";
    public const string Freeze = "Freeze";
    public const string AssertNoNewVariables = "AssertNoNewVariables";
    public const string UniqueName = "UniqueName";
    public const string OwnShapeGetter = "get_OwnShape", OwnDTypeGetter = "get_OwnDType";
    public const string Fill = "Fill", Loss = "Loss", Partition = "Partition", Project = "Project", Apply = "Apply", Accept = "Accept";
    public const string InitializerContext = "InitializerContext";
    public const string If = "If";
    public const string Of = "Of";
    public const string FromTensor = "FromTensor";
    public const string FromValue = "FromValue";
    public const string Scalar = "Scalar";
    public const string ToArray = "ToArray";
    public const string Rank = "Rank";
    public const string Dimensions = "Dimensions";
    public const string OriginalNameScope = "OriginalNameScope";

    public const string ReuseNone = "None";
    public const string ReuseTrue = "True";
    public const string ReuseAuto = "Auto";

    public const string Trainable = "Trainable";
    public const string Collections = "Collections";
    public const string Partitioner = "Partitioner";
    public const string Regularizer = "Regularizer";
    public const string CachingDevice = "CachingDevice";
    public const string CustomGetter = "CustomGetter";
    public const string UseResource = "UseResource";
    public const string Constraint = "Constraint";
    public const string FixedSize = "FixedSize";
    public const string VariableAxisSize = "VariableAxisSize";
    public const string MinMax = "MinMax";

    public const string NameParameter = "name";
    public const string ScopeParameter = "scope";
    public const string DefaultNameParameter = "defaultName";
    public const string ReuseParameter = "reuse";
    public const string ShapeParameter = "shape";
    public const string DTypeParameter = "dtype";
    public const string InitializerParameter = "initializer";
    public const string PartitionerParameter = "partitioner";
    public const string CustomGetterParameter = "customGetter";
    public const string AuxiliaryNameScopeParameter = "auxiliaryNameScope";
    public const string ValuesParameter = "values";
    public const string RegularizerParameter = "regularizer";
    public const string CachingDeviceParameter = "cachingDevice";
    public const string UseResourceParameter = "useResource";
    public const string ConstraintParameter = "constraint";
    public const string TrainableParameter = "trainable";
    public const string CollectionsParameter = "collections";
    public const string KeyParameter = "key";
    public const string VariableParameter = "variable";

    public const string Snapshot = "Snapshot", GraphSnapshot = "GraphSnapshot", Since = "Since", Variables = "Variables";
    public const string TimesReused = "TimesReused";
    public const string AxisParameter = "axis";
    public const string ToScalar = "ToScalar";
    public const string TensorParameter = "tensor";
    public const string RegularizationLosses = "RegularizationLosses";
    public const string GetTensors = "GetTensors";
    public const string GetCollection = "GetCollection";
    public const string VariablesUnder = "VariablesUnder";
    public const string AddToCollection = "AddToCollection";
    public const string GlobalVariables = "GlobalVariables";
    public const string TrainableVariables = "TrainableVariables";
}

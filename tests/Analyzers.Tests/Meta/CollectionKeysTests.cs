using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>The collections have the names that the library gives them.</summary>
public class CollectionKeysTests
{
    [Fact]
    public void AreThoseOfTheLibrary() => Assert.Equal(
        [GraphKeys.GlobalVariables, GraphKeys.TrainableVariables, GraphKeys.LocalVariables],
        [CollectionKeys.Global, CollectionKeys.Trainable, CollectionKeys.Local]);
}

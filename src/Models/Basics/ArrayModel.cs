namespace ScopeLint.Models.Basics;

[ModelOf(typeof(Array))]
internal static class ArrayModel
{
    public static void Resize<T>(ref T[]? array, int newSize)
    {
        var copy = new T[newSize];
        if (array is not null)
        {
            for (var index = 0; index < Math.Min(array.Length, newSize); index++)
            {
                copy[index] = array[index];
            }
        }

        array = copy;
    }
}

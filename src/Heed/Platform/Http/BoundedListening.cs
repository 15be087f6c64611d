using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Heed.Platform.Http;

/// <summary>
/// Takes no connection from the operating system while so many are open that there are no handles for more. Without this a burst of
/// connections is accepted at once, whatever the server's own limit, and the process ends for want of handles before it has refused them.
/// </summary>
/// <param name="listening">What listens.</param>
/// <param name="most">How many connections may be open, those included that are about to be refused or are ending.</param>
public sealed class BoundedListening(IConnectionListenerFactory listening, int most) : IConnectionListenerFactory, IDisposable
{
    private readonly SemaphoreSlim handles = new(most);

    /// <inheritdoc/>
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(await listening.BindAsync(endpoint, cancellationToken), handles);

    /// <inheritdoc/>
    public void Dispose() => handles.Dispose();

    private sealed class Listener(IConnectionListener listener, SemaphoreSlim handles) : IConnectionListener
    {
        private readonly CancellationTokenSource unbound = new();

        public EndPoint EndPoint => listener.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, unbound.Token);
            try
            {
                await handles.WaitAsync(until.Token);
            }
            catch (OperationCanceledException) when (unbound.IsCancellationRequested)
            {
                return null;
            }
            ConnectionContext? connection = null;
            try
            {
                return connection = await listener.AcceptAsync(cancellationToken);
            }
            finally
            {
                if (connection is null)
                    handles.Release();
                else
                    connection.ConnectionClosed.UnsafeRegister(static state => ((SemaphoreSlim)state!).Release(), handles);
            }
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            unbound.Cancel();
            return listener.UnbindAsync(cancellationToken);
        }

        public ValueTask DisposeAsync()
        {
            unbound.Cancel();
            unbound.Dispose();
            return listener.DisposeAsync();
        }
    }
}

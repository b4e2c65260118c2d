#pragma once

#include <QtGlobal>

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <functional>
#include <mutex>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace weir::test {

/// A request as the server saw it.
struct SeenRequest
{
    std::string head; ///< Request line and headers.
    std::string body;
    [[nodiscard]] std::string header(const std::string& name) const
    {
        const std::size_t at = head.find("\r\n" + name + ": ");
        if (at == std::string::npos) {
            return {};
        }
        const std::size_t begin = at + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

/// A small HTTP server on a free port of this machine: one connection after the other, answers by `answer`. An empty
/// answer resets the connection.
class HttpServer
{
public:
    using Answer = std::function<std::string(const SeenRequest&)>;

    explicit HttpServer(Answer answer) : m_answer(std::move(answer))
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_socket, any, size) != 0 || ::listen(m_socket, 16) != 0 ||
            ::getsockname(m_socket, any, &size) != 0) {
            qFatal("no server socket");
        }
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~HttpServer()
    {
        m_stop = true;
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/hook"; }
    [[nodiscard]] std::vector<SeenRequest> requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }

    static std::string reply(int status, const std::string& body = "{}", const std::string& headers = "")
    {
        return "HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
               headers + "Connection: close\r\n\r\n" + body;
    }

private:
    void serve()
    {
        while (!m_stop) {
            const int connection = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0) {
                continue;
            }
            SeenRequest request = receive(connection);
            if (!request.head.empty()) {
                {
                    const std::scoped_lock lock(m_mutex);
                    m_requests.push_back(request);
                }
                const std::string answer = m_answer(request);
                if (answer.empty()) {
                    const linger now{1, 0};
                    ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
                } else {
                    static_cast<void>(::send(connection, answer.data(), answer.size(), MSG_NOSIGNAL));
                    ::shutdown(connection, SHUT_WR);
                }
            }
            ::close(connection);
        }
    }

    static SeenRequest receive(int connection)
    {
        std::string data;
        std::size_t end = std::string::npos;
        std::size_t length = 0;
        char buffer[4096];
        for (;;) {
            if (end == std::string::npos && (end = data.find("\r\n\r\n")) != std::string::npos) {
                const SeenRequest head{data.substr(0, end) + "\r\n", {}};
                const std::string text = head.header("Content-Length");
                length = text.empty() ? 0 : std::stoul(text);
                if (head.header("Expect") == "100-continue") {
                    const std::string more = "HTTP/1.1 100 Continue\r\n\r\n";
                    static_cast<void>(::send(connection, more.data(), more.size(), MSG_NOSIGNAL));
                }
            }
            if (end != std::string::npos && data.size() >= end + 4 + length) {
                return {data.substr(0, end) + "\r\n", data.substr(end + 4, length)};
            }
            const ssize_t got = ::recv(connection, buffer, sizeof(buffer), 0);
            if (got <= 0) {
                return {};
            }
            data.append(buffer, static_cast<std::size_t>(got));
        }
    }

    Answer m_answer;
    int m_socket = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stop{false};
    mutable std::mutex m_mutex;
    std::vector<SeenRequest> m_requests;
    std::thread m_thread;
};

} // namespace weir::test

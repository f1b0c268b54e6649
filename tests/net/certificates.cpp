// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace {

// `openssl ca` is the one command that sets both ends of a validity in all versions of OpenSSL.
const char configuration[] = R"([ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
serial = serial
default_md = sha256
policy = anything
unique_subject = no
[anything]
commonName = supplied
)";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

const QStringList newKey{QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                         QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"), QStringLiteral("-keyout")};

} // namespace

Certificates::Certificates()
    : m_before(QSslConfiguration::defaultConfiguration())
{
    write(path(QStringLiteral("ca.cnf")), configuration);
    write(path(QStringLiteral("index.txt")), {});
    write(path(QStringLiteral("serial")), "1000\n");
    m_isAvailable = openssl(newKey + QStringList{QStringLiteral("authority.key"), QStringLiteral("-x509"),
                                                 QStringLiteral("-days"), QStringLiteral("3650"), QStringLiteral("-subj"),
                                                 QStringLiteral("/CN=Authority of a test"), QStringLiteral("-out"),
                                                 QStringLiteral("authority.pem")});
    if (!m_isAvailable)
        return;
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(QSslCertificate(read(path(QStringLiteral("authority.pem")))));
    QSslConfiguration::setDefaultConfiguration(trusting);
}

Certificates::~Certificates()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

QSslConfiguration Certificates::serverConfiguration(const Wish &wish)
{
    write(path(QStringLiteral("names")), "subjectAltName=" + wish.names.toUtf8() + "\n");
    QStringList sign{QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"), QStringLiteral("-config"),
                     QStringLiteral("ca.cnf"), QStringLiteral("-in"), QStringLiteral("request"), QStringLiteral("-out"),
                     QStringLiteral("server.pem"), QStringLiteral("-extfile"), QStringLiteral("names"),
                     QStringLiteral("-startdate"), wish.isEarly ? QStringLiteral("20480101000000Z") : QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"),
                     wish.isExpired ? QStringLiteral("20200102000000Z") : QStringLiteral("20491231000000Z")};
    if (wish.signedBy == u"itself")
        sign += {QStringLiteral("-selfsign"), QStringLiteral("-keyfile"), QStringLiteral("server.key")};
    else
        sign += {QStringLiteral("-cert"), QStringLiteral("authority.pem"), QStringLiteral("-keyfile"),
                 QStringLiteral("authority.key")};
    if (!openssl(newKey + QStringList{QStringLiteral("server.key"), QStringLiteral("-subj"), QStringLiteral("/CN=server"),
                                      QStringLiteral("-out"), QStringLiteral("request")})
        || !openssl(sign))
        qFatal("openssl made no certificate");
    QSslConfiguration result = QSslConfiguration::defaultConfiguration();
    result.setLocalCertificate(QSslCertificate(read(path(QStringLiteral("server.pem")))));
    result.setPrivateKey(QSslKey(read(path(QStringLiteral("server.key"))), QSsl::Ec));
    result.setPeerVerifyMode(QSslSocket::VerifyNone);
    return result;
}

bool Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning("openssl: %s", process.readAll().constData());
        return false;
    }
    return true;
}

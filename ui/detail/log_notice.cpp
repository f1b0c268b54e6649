// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/log_notice.h"

#include <QCoreApplication>

namespace {

struct LogNotice
{
    Q_DECLARE_TR_FUNCTIONS(LogNotice)
};

} // namespace

text::Message noticeWithoutLogs(const AccountState &account)
{
    //: E-LOG-OPENAI
    const QString lead = LogNotice::tr("This service has no log");
    return {lead, account.lacksEvents ? LogNotice::tr("It tells no events of its jobs, either.")
                                      : LogNotice::tr("Events of the job are shown instead.")};
}

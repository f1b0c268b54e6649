// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <QObject>

/// One question in flight, from waiting in the queue to its answer. Deleting it cancels; it deletes itself after the answer.
class Call : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// A try failed, and another follows. May be heard by whoever deletes the call.
    void retrying(const Error &error);
};
